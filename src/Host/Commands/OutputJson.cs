using System.Text.Encodings.Web;
using System.Text.Json;

namespace SendWorkflows.Host.Commands;

/// <summary>How commands write JSON: on one line, names in camel case, apostrophes as themselves.</summary>
internal static class OutputJson
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
