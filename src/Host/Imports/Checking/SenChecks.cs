using SendWorkflows.Host.Imports.Reading;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Imports.Checking;

/// <summary>What SEN provision and types of need must not say together, as the school census has it. These are remarks: the row is taken.</summary>
internal static class SenChecks
{
    private const string NoAssessment = "NSA";

    internal static void Run(StagedRow row, RowCheck check)
    {
        if (check.Field("PrimaryNeed") is not { } field
            || row.Newest("PrimaryNeed")?.Value?.Text is not { } need || row.Newest("SenProvision")?.Value?.Text is not { } provision)
            return;
        if (provision == SenProvision.Plan && need == NoAssessment)
            check.Remark(field, ImportCodes.NeedWithPlan, "NSA (no specialist assessment of type of need) stands beside an EHC plan. It can only go with SEN support: record the type of need.");
        else if (provision == SenProvision.None)
            check.Remark(field, ImportCodes.NeedWithoutProvision, $"The type of need \"{need}\" stands beside N, no SEN provision. Correct whichever is wrong: the census would drop the type of need.");
    }

    /// <summary>What a code of SEN provision that ended in 2014-15 meant, and what to write; <c>null</c> for any other text.</summary>
    internal static string? HistoricAdvice(string code) => CtfSen.Historic.Contains(code.ToUpperInvariant())
        ? $"\"{code}\" ({code.ToUpperInvariant() switch { "A" => "School Action", "P" => "School Action Plus", _ => "statement" }}) ended with the reforms of 2014. Write K for SEN support, E for an EHC plan or N for none."
        : null;
}
