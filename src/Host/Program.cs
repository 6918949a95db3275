Console.WriteLine("sendworkflows");
