using Microsoft.AspNetCore.Components;

namespace ServiceSdk.ReferenceHost.Pages;

/// <summary>A page of one hall. A hall nobody configured is not found.</summary>
public abstract class HallPage : ComponentBase
{
    [Parameter]
    public string Hall { get; set; } = "";

    [Inject]
    protected IHallDirectory Directory { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The hall; null when it is not found.</summary>
    protected HallEntry? Place { get; private set; }

    protected override void OnParametersSet()
    {
        Place = Directory.Find(Hall);
        if (Place is null)
            Navigation.NotFound();
    }
}
