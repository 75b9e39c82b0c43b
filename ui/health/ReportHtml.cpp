#include "ui/health/ReportHtml.h"

#include "core/base/Untrusted.h"
#include "ui/health/ReportSheet.h"
#include "ui/health/SlotDrawing.h"
#include "ui/health/Svg.h"
#include "ui/health/TopologyPicture.h"
#include "ui/health/reportWords.h"
#include "ui/words/SpeakingIn.h"

namespace quorate {

namespace {

constexpr double kPictureWidth = 720;

constexpr auto kLayout = R"(
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:14px/1.5 system-ui,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.5rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .75rem}
header{display:flex;gap:1.5rem;justify-content:space-between;align-items:flex-start}
.target{font-size:1.1rem;overflow-wrap:anywhere}.muted,figcaption{color:var(--muted)}
.score{text-align:right;white-space:nowrap}.figure{font-size:2.6rem;font-weight:650;line-height:1}
.chip{display:inline-flex;align-items:center;gap:.4em;padding:.1em .7em;border-radius:1em}
.mark{width:1em;height:1em;vertical-align:-.12em;flex:none}
.summary{font-size:1.05rem;margin:1rem 0 .25rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem;margin-top:1.25rem}
.tile,.card{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.75rem 1rem}
.tile b{display:block;font-size:1.45rem;font-weight:600}.tile span{font-size:.8rem;color:var(--muted)}
.point{border-left:4px solid;margin-bottom:.6rem;overflow-wrap:anywhere}.point p{margin:.25rem 0 0}.point strong{font-weight:600}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.86rem}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--raised);font-weight:600;position:sticky;top:0}.n{text-align:right}
code,.mono{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.92em}
.scroll{overflow-x:auto}.card>svg{display:block;width:100%;height:auto}
footer{margin-top:2rem;font-size:.8rem;color:var(--muted)}
@media print{body{background:#fff}main{padding:0;max-width:none}.card,.tile,tr{break-inside:avoid}th{position:static}}
)";

QString safe(const QString& text)
{
    return htmlText(text, 4000);
}

QString toned(Tone tone, const QString& text)
{
    if (tone == Tone::Neutral)
        return safe(text);
    return QStringLiteral("<span style=\"color:var(--%1-text)\">%2 %3</span>")
        .arg(toneName(tone), svgMark(tone), safe(text));
}

QString head(const ReportSheet& sheet)
{
    return QStringLiteral(
        "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Quorate "
        "%2\">\n"
        "<title>%3</title>\n<style>\n:root{%4}\n@media(prefers-color-scheme:dark){:root{%5}}%6</style>\n</"
        "head>\n")
        .arg(spokenLocale().bcp47Name(), QStringLiteral(QUORATE_VERSION),
            safe(sheet.title + QStringLiteral(" - ") + sheet.target), cssVariables(lightTokens()),
            cssVariables(darkTokens()), QLatin1String(kLayout));
}

QString titleBlock(const ReportSheet& sheet, const ReportWords& words)
{
    const QString tone = toneName(sheet.statusTone);
    return QStringLiteral(
        "<header><div><h1>%1</h1><div class=\"target\">%2</div><div class=\"muted\">%3</div></div>"
        "<div class=\"score\"><span class=\"figure\">%4</span> <span class=\"muted\">%5</span><br>"
        "<span class=\"chip\" style=\"color:var(--%6-text);background:var(--%6-tint)\">%7 "
        "%8</span></div></header>\n")
        .arg(safe(sheet.title), safe(sheet.target), safe(sheet.about), safe(sheet.score),
            safe(words.ofHundred), tone, svgMark(sheet.statusTone), safe(sheet.status));
}

QString tiles(const ReportSheet& sheet)
{
    QString text = QStringLiteral("<div class=\"tiles\">\n");
    for (const ReportSheet::Tile& tile : sheet.tiles) {
        text += QStringLiteral("<div class=\"tile\"><span>%1</span><b>%2</b><span>%3</span></div>\n")
                    .arg(safe(tile.caption), safe(tile.figure), toned(tile.tone, tile.detail));
    }
    return text + QStringLiteral("</div>\n");
}

QString summary(const ReportSheet& sheet)
{
    const QString limit = sheet.limit.isEmpty() ? QString() : QStringLiteral("<br>") + safe(sheet.limit);
    return QStringLiteral("<p class=\"summary\">%1</p>\n<div class=\"muted\">%2%3</div>\n")
               .arg(safe(sheet.summary), safe(sheet.arithmetic), limit)
        + tiles(sheet);
}

QString findings(const ReportSheet& sheet, const ReportWords& words)
{
    QString text = QStringLiteral("<h2>%1</h2>\n").arg(safe(words.findings));
    if (sheet.findings.isEmpty())
        return text + QStringLiteral("<p>%1</p>\n").arg(toned(Tone::Ok, words.noFindings));
    for (const ReportSheet::Point& point : sheet.findings) {
        text += QStringLiteral(
            "<div class=\"card point\" style=\"border-left-color:var(--%1)\">%2<p><strong>%3</strong></p>"
            "<p><span class=\"muted\">%4</span> %5</p><p><span class=\"muted\">%6</span> %7</p></div>\n")
                    .arg(toneName(point.tone), toned(point.tone, point.severity), safe(point.what),
                        safe(words.why), safe(point.why), safe(words.toDo), safe(point.toDo));
    }
    return text;
}

QString advice(const ReportSheet& sheet, const ReportWords& words)
{
    QString text = QStringLiteral("<h2>%1</h2>\n").arg(safe(words.advice));
    if (sheet.advice.isEmpty())
        return text + QStringLiteral("<p>%1</p>\n").arg(safe(words.noAdvice));
    text += QStringLiteral("<div class=\"card scroll\"><table><thead><tr><th "
                           "class=\"n\">#</th><th>%1</th><th>%2</th><th>%3</th></tr>"
                           "</thead><tbody>\n")
                .arg(safe(words.step), safe(words.node), safe(words.setting));
    for (qsizetype i = 0; i < sheet.advice.size(); ++i) {
        const ReportSheet::Advice& one = sheet.advice[i];
        text += QStringLiteral("<tr><td class=\"n\">%1</td><td>%2</td><td class=\"mono\">%3</td><td "
                               "class=\"mono\">%4</td></tr>\n")
                    .arg(QString::number(i + 1), safe(one.text), safe(one.node), safe(one.setting));
    }
    return text + QStringLiteral("</tbody></table></div>\n");
}

QString topologyPicture(const Topology& topology, const ReportWords& words)
{
    QString text = QStringLiteral("<h2>%1</h2>\n<div class=\"card\">").arg(safe(words.topology));
    const QList<Drawing> bands = topologyBands(topology, kPictureWidth);
    if (bands.isEmpty())
        text += safe(words.noNodes);
    for (const Drawing& band : bands)
        text += svgOf(band, words.topology);
    return text + QStringLiteral("</div>\n");
}

QString slotMaps(const Topology& topology)
{
    QString text;
    for (const SlotDrawing& picture : slotDrawings(topology, kPictureWidth))
        text += QStringLiteral("<h2>%1</h2>\n<div class=\"card\">%2</div>\n")
                    .arg(safe(picture.title), svgOf(picture.drawing, picture.title));
    return text;
}

QString cell(const ReportSheet::Cell& cell, bool number)
{
    const QString look = number ? QStringLiteral(" class=\"n\"")
        : cell.mono             ? QStringLiteral(" class=\"mono\"")
                                : QString();
    return QStringLiteral("<td%1>%2</td>").arg(look, toned(cell.tone, cell.text));
}

QString nodeTable(const ReportSheet& sheet, const ReportWords& words)
{
    QString text =
        QStringLiteral("<h2>%1</h2>\n<div class=\"card scroll\"><table><thead><tr>").arg(safe(words.nodes));
    for (const ReportSheet::Column& column : sheet.columns)
        text += QStringLiteral("<th%1>%2</th>")
                    .arg(column.number ? QStringLiteral(" class=\"n\"") : QString(), safe(column.title));
    text += QStringLiteral("</tr></thead><tbody>\n");
    for (const QList<ReportSheet::Cell>& row : sheet.rows) {
        text += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            text += cell(row[i], sheet.columns.value(i).number);
        text += QStringLiteral("</tr>\n");
    }
    return text + QStringLiteral("</tbody></table></div>\n");
}

} // namespace

QString reportHtml(const Report& report, const Wording& wording, const ReportOptions& options)
{
    const ReportSheet sheet = sheetOf(report, wording);
    const ReportWords words = reportWords();
    QString text = head(sheet) + QStringLiteral("<body>\n<main>\n") + titleBlock(sheet, words);
    if (options.summary)
        text += summary(sheet);
    if (options.findings)
        text += findings(sheet, words) + advice(sheet, words);
    if (options.topology)
        text += topologyPicture(*report.topology, words);
    if (options.slotMap)
        text += slotMaps(*report.topology);
    if (options.nodes)
        text += nodeTable(sheet, words);
    return text
        + QStringLiteral("<footer>Quorate %1</footer>\n</main>\n</body>\n</html>\n")
              .arg(QStringLiteral(QUORATE_VERSION));
}

} // namespace quorate
