using System.Text.Json;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Workflows.Pauses;

/// <summary>Who may pause a run, for how long and for which reasons: policy values, read from <c>workflows/pauses.json</c>.</summary>
/// <param name="By">The roles that may pause a run and end a pause.</param>
/// <param name="LongestDays">The longest pause (calendar days); for longer it is asked for again.</param>
/// <param name="Reasons">The reasons, each a code and the words people choose.</param>
public sealed record PauseRules(IReadOnlyList<string> By, int LongestDays, IReadOnlyDictionary<string, string> Reasons)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>Reads the rules. Without the file nobody pauses anything.</summary>
    /// <exception cref="InvalidDataException">The file is wrong.</exception>
    public static PauseRules Read(Folders folders)
    {
        var path = Path.Combine(folders.Workflows, "pauses.json");
        if (!File.Exists(path))
            return new PauseRules([], 0, new Dictionary<string, string>());
        try
        {
            return JsonSerializer.Deserialize<PauseRules>(File.ReadAllText(path), Json)!;
        }
        catch (Exception wrong) when (wrong is IOException or JsonException)
        {
            throw new InvalidDataException($"The file {path} cannot be read as workflows/schema/pauses.schema.json says: {wrong.Message}", wrong);
        }
    }
}
