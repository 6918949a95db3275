using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SendWorkflows.Host.Data.ManyRows;

/// <summary>The values of one column of many rows, as one parameter.</summary>
internal static class ColumnList
{
    private static readonly ConcurrentDictionary<Type, Func<RelationalTypeMapping, IEnumerable<object?>, int, Array>> Makers = new();

    /// <summary>Makes the parameter: a list of the type that the column has in the database.</summary>
    internal static NpgsqlParameter Of(string name, RelationalTypeMapping type, IEnumerable<object?> values, int count)
    {
        var stored = type.Converter?.ProviderClrType ?? type.ClrType;
        var element = stored.IsValueType && Nullable.GetUnderlyingType(stored) is null ? typeof(Nullable<>).MakeGenericType(stored) : stored;
        var make = Makers.GetOrAdd(element, each => typeof(ColumnList).GetMethod(nameof(Make), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(each).CreateDelegate<Func<RelationalTypeMapping, IEnumerable<object?>, int, Array>>());
        return new NpgsqlParameter { ParameterName = name, Value = make(type, values, count), DataTypeName = TypeName(type) };
    }

    /// <summary>The type of a list of a column's values.</summary>
    internal static string TypeName(RelationalTypeMapping type) => ElementName(type) + "[]";

    /// <summary>The type of one value of a column.</summary>
    internal static string ElementName(RelationalTypeMapping type) => type.StoreType.Split('(')[0];

    private static T[] Make<T>(RelationalTypeMapping type, IEnumerable<object?> values, int count)
    {
        var list = new T[count];
        var convert = type.Converter?.ConvertToProvider;
        var place = 0;
        foreach (var value in values)
            list[place++] = (T)(value is null || convert is null ? value : convert(value))!;
        return list;
    }
}
