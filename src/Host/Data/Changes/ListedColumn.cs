using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using SendWorkflows.Host.Data.ManyRows;

namespace SendWorkflows.Host.Data.Changes;

/// <summary>One column of an entity's table, read from its objects.</summary>
internal abstract class ListedColumn(IProperty property)
{
    /// <summary>The column's name.</summary>
    internal string Name { get; } = property.GetColumnName();

    /// <summary>Whether it may be empty.</summary>
    internal bool IsNullable { get; } = property.IsNullable;

    /// <summary>Whether the database numbers new rows by it.</summary>
    internal bool IsNumbered { get; } = NpgsqlPropertyExtensions.GetValueGenerationStrategy(property) != NpgsqlValueGenerationStrategy.None;

    /// <summary>Whether two states of a row have the same in it.</summary>
    internal abstract bool IsSame(object one, object other);

    /// <summary>What the rows have in it, as one parameter: a list, or one value if that may be and all are alike.</summary>
    internal abstract NpgsqlParameter Values(List<object> rows, bool mayBeOne, out bool isOne);

    /// <summary>The column of a property.</summary>
    internal static ListedColumn Of(IProperty property)
    {
        var type = property.GetRelationalTypeMapping();
        var row = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
        if (type.Converter is { } converter)
            value = Converted(value, converter.ConvertToProviderExpression);
        return (ListedColumn)Activator.CreateInstance(
            typeof(Typed<>).MakeGenericType(value.Type), property, ColumnList.TypeName(type), ColumnList.ElementName(type), Expression.Lambda(value, row).Compile())!;
    }

    /// <summary>The value as it is stored; an empty one stays empty.</summary>
    private static Expression Converted(Expression value, LambdaExpression convert)
    {
        var from = convert.Parameters[0].Type;
        if (value.Type == from && from.IsValueType)
            return Expression.Invoke(convert, value);
        Expression stored = Expression.Invoke(convert, Expression.Convert(value, from));
        if (stored.Type.IsValueType)
            stored = Expression.Convert(stored, typeof(Nullable<>).MakeGenericType(stored.Type));
        return Expression.Condition(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Default(stored.Type), stored);
    }

    private sealed class Typed<T>(IProperty property, string listName, string valueName, Func<object, T> read) : ListedColumn(property)
    {
        internal override bool IsSame(object one, object other) => EqualityComparer<T>.Default.Equals(read(one), read(other));

        internal override NpgsqlParameter Values(List<object> rows, bool mayBeOne, out bool isOne)
        {
            var list = new T[rows.Count];
            for (var place = 0; place < list.Length; place++)
                list[place] = read(rows[place]);
            isOne = mayBeOne && Array.TrueForAll(list, each => EqualityComparer<T>.Default.Equals(each, list[0]));
            return isOne
                ? new NpgsqlParameter { Value = (object?)list[0] ?? DBNull.Value, DataTypeName = valueName }
                : new NpgsqlParameter { Value = list, DataTypeName = listName };
        }
    }
}
