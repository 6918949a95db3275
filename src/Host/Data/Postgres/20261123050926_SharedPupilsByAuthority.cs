using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SendWorkflows.Host.Data.Postgres
{
    /// <inheritdoc />
    public partial class SharedPupilsByAuthority : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Pupils_HomeAuthorityCode_SharedWithAuthority",
                table: "Pupils",
                columns: new[] { "HomeAuthorityCode", "SharedWithAuthority" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Pupils_HomeAuthorityCode_SharedWithAuthority",
                table: "Pupils");
        }
    }
}
