using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace SendWorkflows.Host.Data;

/// <summary>
/// Keeps out of a query's text each part of the scope that is not open. A head teacher's query then asks for the pupils of a school and nothing else, which a
/// database answers from an index; with every part in it, and nothing in most, it reads every pupil to find out.
/// </summary>
/// <remarks>EF writes a query's text anew for each combination of parameters that are null and that are not, and leaves out what a null decides.</remarks>
internal static class OpenPart
{
    /// <summary>A part as <see cref="Is"/> takes it: <c>null</c> for one that is not open.</summary>
    internal static bool? If(bool open) => open ? true : null;

    /// <summary>Within a query: whether the part is open.</summary>
    internal static bool Is(bool? open) => open is true;

    /// <summary>Says what <see cref="Is"/> means in a query.</summary>
    internal static void AddTo(ModelBuilder builder) => builder.HasDbFunction(typeof(OpenPart).GetMethod(nameof(Is), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!)
        .HasTranslation(arguments => new SqlUnaryExpression(ExpressionType.NotEqual, arguments[0], typeof(bool), typeMapping: null));
}
