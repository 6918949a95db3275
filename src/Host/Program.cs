using SendWorkflows.Host.Commands;

// Without a word it shows itself: the demonstration has a database of its own and touches nothing else.
return await CommandLine.RunAsync(args is [] ? ["serve", "--demo"] : args, Console.Out, Console.Error);
