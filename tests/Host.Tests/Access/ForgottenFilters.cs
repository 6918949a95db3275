using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace SendWorkflows.Host.Tests.Access;

/// <summary>Makes every query forget the filters of the model, as a mistake in code would.</summary>
internal sealed class ForgottenFilters : IQueryExpressionInterceptor
{
    private static readonly MethodInfo Ignore = typeof(EntityFrameworkQueryableExtensions).GetMethods()
        .Single(method => method.Name == nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters) && method.GetParameters().Length == 1);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => new AtEachRoot().Visit(queryExpression);

    private sealed class AtEachRoot : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root ? Expression.Call(Ignore.MakeGenericMethod(root.ElementType), root) : base.VisitExtension(node);
    }
}
