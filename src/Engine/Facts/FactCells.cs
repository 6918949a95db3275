namespace SendWorkflows.Engine.Facts;

/// <summary>
/// What is known about a pupil as whole numbers in one array: a cell for each fact of the catalogue, then the items of its lists, a cell for each field.
/// Compiled rules read nothing else. Exact: what cannot be said in a cell exactly makes the whole pupil <see cref="None"/>.
/// </summary>
/// <remarks>
/// A number or date is its millionths; a word its number in <see cref="FactCatalogue.WordOf"/>; a truth 0 for no, 3 for yes, 2 for not known; a list where its
/// items begin, how many they are, and the bits below.
/// </remarks>
internal static class FactCells
{
    /// <summary>A number, date or word that is not known: below every other.</summary>
    internal const long Unknown = long.MinValue;

    internal const int UnknownTruth = 2;

    /// <summary>A word that no rule of the policy and no declaration names, so that it equals none of theirs.</summary>
    internal const long OtherWord = -1;

    /// <summary>Cells count in this part of one.</summary>
    internal const long Scale = 1_000_000;

    /// <summary>The largest number a cell holds, as a cell holds it.</summary>
    internal const long Most = 1_000_000_000 * Scale;

    internal const int CountShift = 32;
    internal const int CountMask = 0xffff;

    /// <summary>Where a list's header says 2 if there may be other items, so that "any of none" is not known.</summary>
    internal const int RemainderShift = 48;

    internal const long Remainder = 2L << RemainderShift;

    /// <summary>Set if nothing is known of the list.</summary>
    internal const long UnknownList = 1L << 50;

    /// <summary>What the digits of a number with so many decimal places are multiplied with.</summary>
    private static readonly long[] Powers = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    /// <summary>The cells of a pupil who cannot be said in cells.</summary>
    internal static long[] None { get; } = [];

    internal static long[] Of(FactCatalogue catalogue, FactValue?[] values)
    {
        var cells = new long[Length(catalogue, values)];
        return TryWrite(catalogue, values, cells) ? cells : None;
    }

    /// <summary>Writes a pupil's cells, as many as <see cref="Length"/> says; false if they cannot be said in cells.</summary>
    internal static bool TryWrite(FactCatalogue catalogue, FactValue?[] values, Span<long> cells)
    {
        var end = values.Length;
        for (var slot = 0; slot < values.Length; slot++)
        {
            var fact = catalogue.Facts[slot];
            if (fact.IsList ? !TryList(catalogue, fact, values[slot], cells, slot, ref end) : !TryScalar(catalogue, fact, values[slot], out cells[slot]))
                return false;
        }

        return true;
    }

    /// <summary>How many cells an item of a list takes.</summary>
    internal static int Stride(FactDefinition list) => list.Type == FactType.Choices ? 1 : list.Fields.Count;

    /// <summary>A number as a cell holds it; false if it is too large or too fine.</summary>
    internal static bool TryScale(decimal number, out long scaled)
    {
        // Nearly every number has few digits: then its digits are multiplied as they are.
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        if (parts[2] == 0 && parts[1] == 0 && number.Scale < Powers.Length)
        {
            scaled = unchecked((uint)parts[0]) * Powers[number.Scale];
            if (scaled <= Most)
            {
                scaled = decimal.IsNegative(number) ? -scaled : scaled;
                return true;
            }
        }

        scaled = 0;
        if (number is > Most / Scale or < -(Most / Scale))
            return false;
        var exact = number * Scale;
        scaled = (long)exact;
        return scaled == exact;
    }

    /// <summary>How many cells a pupil takes.</summary>
    internal static int Length(FactCatalogue catalogue, FactValue?[] values)
    {
        var length = values.Length;
        for (var slot = 0; slot < values.Length; slot++)
        {
            if (values[slot]?.List is { } list)
                length += list.Array.Length * Stride(catalogue.Facts[slot]);
        }

        return length;
    }

    private static bool TryScalar(FactCatalogue catalogue, FactDefinition fact, FactValue? value, out long cell)
    {
        cell = fact.Type == FactType.Boolean ? UnknownTruth : Unknown;
        if (value is null)
            return true;
        switch (fact.Type, value.Kind)
        {
            case (FactType.Boolean, FactValueKind.Boolean):
                cell = value.Amount == 0 ? 0 : 3;
                return true;
            case (FactType.Text or FactType.Choice, FactValueKind.Text):
                cell = catalogue.WordOf((string)value.Reference!);
                return true;
            case (FactType.Integer or FactType.Number, FactValueKind.Number) or (FactType.Date, FactValueKind.Date):
                return TryScale(value.Amount, out cell);
            default:
                return false;
        }
    }

    private static bool TryList(FactCatalogue catalogue, FactDefinition fact, FactValue? value, Span<long> cells, int slot, ref int end)
    {
        cells[slot] = UnknownList | Remainder;
        if (value is null)
            return true;
        if (value.List is not { } list || list.Array.Length > CountMask)
            return false;
        cells[slot] = (uint)end | ((long)list.Array.Length << CountShift) | (list.HasRemainder ? Remainder : 0);
        foreach (var item in list.Array)
        {
            if (!TryItem(catalogue, fact, item, cells.Slice(end, Stride(fact))))
                return false;
            end += Stride(fact);
        }

        return true;
    }

    private static bool TryItem(FactCatalogue catalogue, FactDefinition fact, FactValue? item, Span<long> cells)
    {
        if (fact.Type == FactType.Choices)
        {
            cells[0] = item is null ? Unknown : catalogue.WordOf(item.Text ?? "");
            return item is null || item.Text is not null;
        }

        var record = item?.Record;
        if (item is not null && (record is null || record.Fact.Fields.Count != fact.Fields.Count))
            return false;
        for (var field = 0; field < cells.Length; field++)
        {
            if (!TryScalar(catalogue, fact.Fields[field], record?.At(field), out cells[field]))
                return false;
        }

        return true;
    }
}
