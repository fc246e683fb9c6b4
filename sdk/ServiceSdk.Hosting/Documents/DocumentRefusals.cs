namespace ServiceSdk.Hosting.Documents;

/// <summary>Every "no" of documents that is not a case's own.</summary>
public static class DocumentRefusals
{
    internal static Refusal TypeNotAllowed() => new(
        "document_type_not_allowed", $"不接受这种文件：只接受{string.Join('、', DocumentType.All.Select(type => type.Label))}。", "请转换格式后再上传。");

    internal static Refusal TypeDiffers(DocumentType declared) => new(
        "document_type_differs", $"文件内容不是{declared.Label}，或者已经损坏。", "请核对文件；不要只改文件名后缀。");

    internal static Refusal Empty() => new("document_empty", "文件是空的。", "请重新扫描或选择文件。");

    internal static Refusal TooLarge(long limit) => new(
        "document_too_large", $"文件过大：这种文件不能超过{limit >> 20}MB。", "请降低扫描分辨率，或分成几个文件。");

    internal static Refusal StoreFull() => new(
        "document_store_full", "文件存储空间已满，暂时不能上传。", "请联系系统管理员扩大文件存储空间。");

    internal static Refusal NotWritten() => new(
        "document_not_written", "文件没有存下来：磁盘空间不足或者无法写入。", "请稍后重试；仍然失败时请联系系统管理员。");

    internal static Refusal Erased() => new(
        "document_erased", "文件已按规定删除。", "保存期限已满的材料不再提供。");

    internal static Refusal Damaged() => new(
        "document_damaged", "文件缺失或者已被改动，不能打开。", "请联系系统管理员核验数据，并从备份恢复。");

    internal static Refusal Unknown() => new("document_unknown", "这个办件没有这份文件。", "请刷新材料清单。");

    internal static Refusal Infected() => new(
        "document_infected", "文件中发现病毒，没有接收。", "请换一份没有病毒的文件，并检查文件来源的电脑。");

    internal static Refusal ScannerUnavailable() => new(
        "document_scanner_unavailable", "病毒检查暂时不可用，不能接收文件。", "请稍后重试；仍然失败时请联系系统管理员。");

    internal static Refusal ScannerLimit() => new(
        "document_scanner_limit", "文件超过了病毒检查的大小限制，没有接收。", "请分成几个文件；或请系统管理员提高clamd的StreamMaxLength。");
}
