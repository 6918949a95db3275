using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SendWorkflows.Host.Data.Postgres
{
    /// <inheritdoc />
    public partial class DaysOfNextLook : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "Evaluations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextOn",
                table: "Evaluations",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_NextOn",
                table: "Evaluations",
                column: "NextOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Evaluations_NextOn",
                table: "Evaluations");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "Evaluations");

            migrationBuilder.DropColumn(
                name: "NextOn",
                table: "Evaluations");
        }
    }
}
