Console.WriteLine("Start-up project for `dotnet ef`; see CONTRIBUTING.md, Changing the database.");
