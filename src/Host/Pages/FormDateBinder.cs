using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SendWorkflows.Host.Pages;

/// <summary>Reads a form's dates as people type them. What is no date is a problem of its field, so that it is not taken for a date left out.</summary>
internal sealed class FormDateBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(DateOnly?) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var text = context.ValueProvider.GetValue(context.ModelName).FirstValue;
        if (FormDate.Problem(text) is { } problem)
            context.ModelState.AddModelError(context.ModelName, problem);
        else
            context.Result = ModelBindingResult.Success(FormDate.Read(text));
        return Task.CompletedTask;
    }
}
