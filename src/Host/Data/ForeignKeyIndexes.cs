using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Data;

/// <summary>An index for each foreign key, as is usual, but where nobody looks that way and rows are written all the time.</summary>
internal sealed class ForeignKeyIndexes(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    // Nobody looks for the runs of a version, and versions are never deleted; each step of each run would write to the index.
    private static readonly (Type Entity, string Property)[] Unasked = [(typeof(WorkflowRun), nameof(WorkflowRun.WorkflowVersionId))];

    protected override IConventionIndex? CreateIndex(IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder) =>
        properties is [var property] && Unasked.Contains((entityTypeBuilder.Metadata.ClrType, property.Name)) ? null : base.CreateIndex(properties, unique, entityTypeBuilder);
}
