using System.Security.Cryptography;
using System.Text;

namespace SendWorkflows.Host.Drafts;

/// <summary>
/// Seals text under a link's secret. The service keeps only the secret's hash, so that whoever can read the whole database cannot read what a link's holder has not sent.
/// </summary>
public static class LinkSeal
{
    private static readonly byte[] Use = "draft of a link"u8.ToArray();

    private static int Nonce => AesGcm.NonceByteSizes.MaxSize;

    private static int Tag => AesGcm.TagByteSizes.MaxSize;

    /// <summary>The text, sealed.</summary>
    public static string Close(string secret, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var closed = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, Nonce));
        using var cipher = Cipher(secret);
        cipher.Encrypt(closed.AsSpan(0, Nonce), plain, closed.AsSpan(Nonce + Tag), closed.AsSpan(Nonce, Tag));
        return Convert.ToBase64String(closed);
    }

    /// <summary>The text again; <c>null</c> where it was sealed under another secret or is damaged.</summary>
    public static string? Open(string secret, string sealedText)
    {
        try
        {
            var closed = Convert.FromBase64String(sealedText);
            var plain = new byte[Math.Max(0, closed.Length - Nonce - Tag)];
            using var cipher = Cipher(secret);
            cipher.Decrypt(closed.AsSpan(0, Nonce), closed.AsSpan(Nonce + Tag), closed.AsSpan(Nonce, Tag), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static AesGcm Cipher(string secret) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: Use), Tag);
}
