using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SendWorkflows.Host.Data.Postgres
{
    /// <inheritdoc />
    public partial class OperatingAndDueWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Nodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClockAheadSeconds = table.Column<double>(type: "double precision", nullable: false),
                    StoppedBecause = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nodes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Timers_Attempts",
                table: "Timers",
                column: "Attempts",
                filter: "\"Attempts\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_State_PupilId_Urgency_OpenedOn",
                table: "Suggestions",
                columns: new[] { "State", "PupilId", "Urgency", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Nodes_SeenAt",
                table: "Nodes",
                column: "SeenAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Nodes");

            migrationBuilder.DropIndex(
                name: "IX_Timers_Attempts",
                table: "Timers");

            migrationBuilder.DropIndex(
                name: "IX_Suggestions_State_PupilId_Urgency_OpenedOn",
                table: "Suggestions");
        }
    }
}
