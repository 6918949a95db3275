using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SendWorkflows.Host.Data.Sqlite
{
    /// <inheritdoc />
    public partial class MessagesByRun : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notifications_Pupils_PupilId",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowRuns_WorkflowVersionId",
                table: "WorkflowRuns");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_Key",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_PupilId",
                table: "Notifications");

            migrationBuilder.AlterColumn<Guid>(
                name: "RunId",
                table: "Notifications",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_RunId_Key",
                table: "Notifications",
                columns: new[] { "RunId", "Key" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_WorkflowRuns_RunId",
                table: "Notifications",
                column: "RunId",
                principalTable: "WorkflowRuns",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notifications_WorkflowRuns_RunId",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_RunId_Key",
                table: "Notifications");

            migrationBuilder.AlterColumn<Guid>(
                name: "RunId",
                table: "Notifications",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowRuns_WorkflowVersionId",
                table: "WorkflowRuns",
                column: "WorkflowVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Key",
                table: "Notifications",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PupilId",
                table: "Notifications",
                column: "PupilId");

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_Pupils_PupilId",
                table: "Notifications",
                column: "PupilId",
                principalTable: "Pupils",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
