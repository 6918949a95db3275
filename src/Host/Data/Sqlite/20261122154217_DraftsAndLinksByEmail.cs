using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SendWorkflows.Host.Data.Sqlite
{
    /// <inheritdoc />
    public partial class DraftsAndLinksByEmail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "MailId",
                table: "SharedLinks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "UserId",
                table: "Digests",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "SealedLink",
                table: "Digests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PupilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KeptFrom = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Drafts_Pupils_PupilId",
                        column: x => x.PupilId,
                        principalTable: "Pupils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SharedLinks_MailId",
                table: "SharedLinks",
                column: "MailId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_KeptAt",
                table: "Drafts",
                column: "KeptAt");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_PupilId",
                table: "Drafts",
                column: "PupilId");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_UserId_Form",
                table: "Drafts",
                columns: new[] { "UserId", "Form" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_SharedLinks_Digests_MailId",
                table: "SharedLinks",
                column: "MailId",
                principalTable: "Digests",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_SharedLinks_Digests_MailId",
                table: "SharedLinks");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropIndex(
                name: "IX_SharedLinks_MailId",
                table: "SharedLinks");

            migrationBuilder.DropColumn(
                name: "MailId",
                table: "SharedLinks");

            migrationBuilder.DropColumn(
                name: "SealedLink",
                table: "Digests");

            migrationBuilder.AlterColumn<Guid>(
                name: "UserId",
                table: "Digests",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
