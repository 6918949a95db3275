using FluentAssertions;
using SendWorkflows.Host.Pupils;
using Xunit;

namespace SendWorkflows.Host.Tests.Pupils;

public class UpnTests
{
    [Theory]
    [InlineData("B801200005001")]
    [InlineData("G926400126001")]
    [InlineData("N803400124001")]
    [InlineData("G205210026002")]
    [InlineData("V30721002607B")]
    [InlineData("E000200005001")]
    public void A_number_whose_check_letter_its_other_characters_give_is_checked(string text) =>
        Upn.Read(text)!.IsChecked.Should().BeTrue();

    [Theory]
    [InlineData("A801200005001")]
    [InlineData("V30721002607C")]
    public void A_number_with_another_check_letter_is_not(string text) => Upn.Read(text)!.IsChecked.Should().BeFalse();

    [Fact]
    public void The_example_that_vendors_copy_gives_P_because_266_is_13_modulo_23() => Upn.CheckLetter("207000016049").Should().Be('P');

    [Theory]
    [InlineData("X80120000A001")]
    [InlineData("I801200005001")]
    [InlineData("B80120000500")]
    [InlineData("B8012000050011")]
    [InlineData("V30721002607O")]
    [InlineData("")]
    public void What_has_another_shape_is_no_number(string text) => Upn.Read(text).Should().BeNull();

    [Fact]
    public void Blanks_and_small_letters_do_not_matter() => Upn.Read(" b801 2000 05001 ")!.Text.Should().Be("B801200005001");

    [Fact]
    public void A_number_that_ends_in_a_letter_is_temporary()
    {
        Upn.Read("V30721002607B")!.IsTemporary.Should().BeTrue();
        Upn.Read("G205210026002")!.IsTemporary.Should().BeFalse();
    }
}
