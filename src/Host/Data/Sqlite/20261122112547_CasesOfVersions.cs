using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SendWorkflows.Host.Data.Sqlite
{
    /// <inheritdoc />
    public partial class CasesOfVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RuleSetVersions_RuleSet_ContentHash",
                table: "RuleSetVersions");

            migrationBuilder.AddColumn<string>(
                name: "CasesHash",
                table: "RuleSetVersions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_RuleSetVersions_RuleSet_ContentHash_CasesHash",
                table: "RuleSetVersions",
                columns: new[] { "RuleSet", "ContentHash", "CasesHash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RuleSetVersions_RuleSet_ContentHash_CasesHash",
                table: "RuleSetVersions");

            migrationBuilder.DropColumn(
                name: "CasesHash",
                table: "RuleSetVersions");

            migrationBuilder.CreateIndex(
                name: "IX_RuleSetVersions_RuleSet_ContentHash",
                table: "RuleSetVersions",
                columns: new[] { "RuleSet", "ContentHash" },
                unique: true);
        }
    }
}
