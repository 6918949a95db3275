using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Calendars;

internal sealed class CalendarsMapping : IEntityTypeConfiguration<SchoolDates>
{
    public void Configure(EntityTypeBuilder<SchoolDates> builder)
    {
        builder.HasKey(d => d.SchoolId);
        builder.HasOne<School>().WithOne().HasForeignKey<SchoolDates>(d => d.SchoolId);
    }
}
