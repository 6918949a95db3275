namespace SendWorkflows.Engine.Tests.Workflows.Conformance.Scxml;

/// <summary>An SCXML document says what no file of ours can.</summary>
internal sealed class OutsideException(string reason) : Exception(reason);
