using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Documents;

/// <summary>One name and value of a JSON object.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="NamePlace">Where the name stands.</param>
/// <param name="Value">The value.</param>
public sealed record JsonMember(string Name, Place NamePlace, JsonNode Value);
