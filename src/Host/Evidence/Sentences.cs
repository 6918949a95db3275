namespace SendWorkflows.Host.Evidence;

/// <summary>Puts what people wrote in boxes of a form one after another, so that each stays a sentence.</summary>
internal static class Sentences
{
    /// <summary>The parts that say something, each with its full stop.</summary>
    internal static string Of(params IReadOnlyList<string> parts) => string.Join(' ', parts.Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => p[^1] is '.' or '!' or '?' ? p : p + "."));

    /// <summary>A heading with what was written under it; nothing where nothing was.</summary>
    internal static string Part(string heading, string text) => text.Length == 0 ? "" : $"{heading}: {text}";
}
