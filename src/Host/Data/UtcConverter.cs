using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SendWorkflows.Host.Data;

/// <summary>Instants are UTC in memory and in every database; SQLite would otherwise give them back without a kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
