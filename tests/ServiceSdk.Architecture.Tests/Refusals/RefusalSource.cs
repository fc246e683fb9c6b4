using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ServiceSdk.Architecture.Tests.Refusals;

/// <summary>A refusal as its source declares it; what is filled in at run time stands in braces.</summary>
/// <param name="File">Where, from the repository's root.</param>
internal sealed partial record RefusalSource(string Code, string Message, string Remedy, string File)
{
    // A refusal is created, a guard is made by a call: code, message and remedy stand last in both.
    private const int OfRefusal = 3, OfGuard = 5;

    public static IEnumerable<RefusalSource> In(string file)
    {
        var root = CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot();
        var constants = root.DescendantNodes().OfType<FieldDeclarationSyntax>()
            .Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(field => field.Declaration.Variables)
            .ToDictionary(variable => variable.Identifier.Text, variable => variable.Initializer!.Value);
        var lists = root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Select(creation => (List: creation.ArgumentList, Count: OfRefusal))
            .Concat(root.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => (List: (ArgumentListSyntax?)call.ArgumentList, Count: OfGuard)));
        return from list in lists
               let arguments = list.List?.Arguments.Select(argument => Resolve(argument.Expression, constants)).ToList()
               where arguments?.Count == list.Count
               let last = arguments[^OfRefusal..]
               where CodeForm().IsMatch(Text(last[0])) && ChineseText().IsMatch(Text(last[1]))
               select new RefusalSource(Text(last[0]), Text(last[1]), Text(last[2]), file);
    }

    private static ExpressionSyntax Resolve(ExpressionSyntax expression, Dictionary<string, ExpressionSyntax> constants) =>
        expression is IdentifierNameSyntax name && constants.TryGetValue(name.Identifier.Text, out var value) ? value : expression;

    private static string Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InterpolatedStringExpressionSyntax parts => string.Concat(parts.Contents.Select(Text)),
        ConditionalExpressionSyntax either => $"{Text(either.WhenTrue)} / {Text(either.WhenFalse)}",
        _ => Hole(expression),
    };

    private static string Text(InterpolatedStringContentSyntax part) =>
        part is InterpolationSyntax hole ? Hole(hole.Expression) : ((InterpolatedStringTextSyntax)part).TextToken.ValueText;

    private static string Hole(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => $"{{{name.Identifier.Text}}}",
        MemberAccessExpressionSyntax member => $"{{{member}}}",
        _ => "{…}",
    };

    [GeneratedRegex("^[a-z]+(_[a-z0-9]+)*$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseText();
}
