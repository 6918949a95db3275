using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace SendWorkflows.Host.Pages;

/// <summary>A form's empty text is nothing where a field may hold nothing. Among several, in a list or under a key, it stays an empty text, since what is made to hold texts holds nothing else.</summary>
internal sealed class EmptyInLists : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string) && (context.Key.MetadataKind == ModelMetadataKind.Type || IsPair(context.Key.ContainerType)))
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }

    private static bool IsPair(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
}
