using FluentAssertions;
using SendWorkflows.Host.Pupils;
using Xunit;

namespace SendWorkflows.Host.Tests.Pupils;

public class FoldedTextTests
{
    [Theory]
    [InlineData("Zoë O'Neill", "zoe oneill")]
    [InlineData("ZOE O’NEILL", "zoe oneill")]
    [InlineData("Siân  Lloyd-Jones", "sian lloyd jones")]
    [InlineData("Łukasz Großmann", "lukasz grossmann")]
    [InlineData("Søren Æbelø", "soren aebelo")]
    [InlineData("Chloe\u0301 Brontë", "chloe bronte")]
    [InlineData("Nguyễn Đức", "nguyen duc")]
    [InlineData("Li (Lily) Wu", "li lily wu")]
    [InlineData("Мария", "мария")]
    [InlineData("’’ - '", "")]
    public void Accents_apostrophes_and_capitals_go_and_words_stay(string name, string folded) => FoldedText.Fold(name).Should().Be(folded);

    [Fact]
    public void What_is_folded_already_stays_as_it_is() =>
        FoldedText.Fold(FoldedText.Fold("Zoë O'Neill-Đỗ")).Should().Be(FoldedText.Fold("Zoë O'Neill-Đỗ"));
}
