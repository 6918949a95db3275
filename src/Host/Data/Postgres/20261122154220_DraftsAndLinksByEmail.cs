using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SendWorkflows.Host.Data.Postgres
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "UserId",
                table: "Digests",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "SealedLink",
                table: "Digests",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    PupilId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    KeptFrom = table.Column<Guid>(type: "uuid", nullable: false)
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
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
