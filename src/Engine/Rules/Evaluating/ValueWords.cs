using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>Values as a person reads them, the same under every culture.</summary>
internal static class ValueWords
{
    internal static string Describe(in Value value, ValueKind kind) => value.State switch
    {
        ValueState.Unknown => "not known",
        ValueState.Failed => "cannot be worked out",
        ValueState.Between when value.High == Value.NoEnd => $"{Number(value.Low)} or more",
        ValueState.Between => $"{Number(value.Low)} to {Number(value.High)}",
        _ => kind switch
        {
            ValueKind.Boolean => value.Low != 0 ? "true" : "false",
            ValueKind.Integer or ValueKind.Number => Number(value.Low),
            ValueKind.Date => value.Low is >= 0 and <= 3652058 ? FactValue.Of(DateOnly.FromDayNumber((int)value.Low)).ToString() : "a date out of range",
            _ => value.Reference?.ToString() ?? "",
        },
    };

    private static string Number(decimal number) => FactValue.Of(number).ToString();
}
