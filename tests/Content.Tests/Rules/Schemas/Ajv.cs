using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SendWorkflows.Content.Tests.Rules.Schemas;

/// <summary>The npm package ajv, which reads JSON Schema 2020-12 in full. It is fetched once, from the lock file beside it.</summary>
internal static class Ajv
{
    private static readonly string Folder = Repository.PathOf("tests/Content.Tests/ajv");

    private static readonly Lazy<bool> Installed = new(Install);

    internal static IReadOnlyList<SchemaAnswer> Validate(IReadOnlyList<SchemaCheck> checks)
    {
        _ = Installed.Value;
        var schemas = Repository.Files("rules/schema", ".schema.json").Concat(Repository.Files("workflows/schema", ".schema.json")).Select(Repository.PathOf);
        var input = JsonSerializer.Serialize(new { schemas, checks }, JsonSerializerOptions.Web);
        return JsonSerializer.Deserialize<List<SchemaAnswer>>(Run("node", ["validate.mjs"], input), JsonSerializerOptions.Web)!;
    }

    private static bool Install()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "ajv")))
            Run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "");
        return true;
    }

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {errors.Result}");
        return output;
    }
}

/// <summary>A value to hold against a schema.</summary>
internal sealed record SchemaCheck(string Schema, string Name, JsonNode? Value);

/// <summary>What is wrong with it; nothing if it fits.</summary>
internal sealed record SchemaAnswer(string Name, IReadOnlyList<string> Errors);
