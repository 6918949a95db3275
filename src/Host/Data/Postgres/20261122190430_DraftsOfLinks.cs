using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SendWorkflows.Host.Data.Postgres
{
    /// <inheritdoc />
    public partial class DraftsOfLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "UserId",
                table: "Drafts",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "PupilId",
                table: "Drafts",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "LinkId",
                table: "Drafts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_LinkId",
                table: "Drafts",
                column: "LinkId",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Drafts_SharedLinks_LinkId",
                table: "Drafts",
                column: "LinkId",
                principalTable: "SharedLinks",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Drafts_SharedLinks_LinkId",
                table: "Drafts");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_LinkId",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "LinkId",
                table: "Drafts");

            migrationBuilder.AlterColumn<Guid>(
                name: "UserId",
                table: "Drafts",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "PupilId",
                table: "Drafts",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
