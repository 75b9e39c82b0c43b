#include "ui/theme/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontInfo>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>

static void initialiseResources()
{
    // A static library's resources are left out of the program unless they are asked for by name.
    Q_INIT_RESOURCE(quorate);
}

namespace quorate {

namespace {

QHash<QString, QColor> namedColours(const Tokens& tokens)
{
    return {{QStringLiteral("page"), tokens.page}, {QStringLiteral("card"), tokens.card},
        {QStringLiteral("raised"), tokens.raised}, {QStringLiteral("line"), tokens.line},
        {QStringLiteral("text"), tokens.text}, {QStringLiteral("muted"), tokens.muted},
        {QStringLiteral("accent"), tokens.accent}, {QStringLiteral("onAccent"), tokens.onAccent},
        {QStringLiteral("accentHover"), blend(tokens.accent, tokens.text, 0.15)},
        {QStringLiteral("selection"), tokens.selection},
        {QStringLiteral("fieldLine"), blend(tokens.line, tokens.muted, 0.35)},
        {QStringLiteral("critical"), tokens.critical}, {QStringLiteral("warning"), tokens.warning},
        {QStringLiteral("okText"), toneText(tokens, Tone::Ok)},
        {QStringLiteral("warningText"), toneText(tokens, Tone::Warning)},
        {QStringLiteral("criticalText"), toneText(tokens, Tone::Critical)},
        {QStringLiteral("unknownText"), toneText(tokens, Tone::Unknown)},
        {QStringLiteral("link"), toneText(tokens, Tone::Info)},
        {QStringLiteral("scroll"), blend(tokens.page, tokens.muted, 0.35)}};
}

QHash<QString, int> namedSizes()
{
    return {{QStringLiteral("monoSize"), kMonoSize}, {QStringLiteral("addressSize"), kAddressSize},
        {QStringLiteral("baseSize"), kBaseSize}, {QStringLiteral("captionSize"), kCaptionSize},
        {QStringLiteral("titleSize"), kTitleSize}, {QStringLiteral("figureSize"), kFigureSize},
        {QStringLiteral("smallFigureSize"), kSmallFigureSize}};
}

QHash<QString, QString> namedValues(const Tokens& tokens)
{
    // "monospace" itself is no family to a style sheet.
    QHash<QString, QString> values{{QStringLiteral("monoFamily"), QFontInfo(monoFont()).family()},
        {QStringLiteral("scheme"), tokens.dark ? QStringLiteral("dark") : QStringLiteral("light")}};
    const QHash<QString, QColor> colours = namedColours(tokens);
    for (auto it = colours.cbegin(); it != colours.cend(); ++it)
        values.insert(it.key(), it.value().name());
    const QHash<QString, int> sizes = namedSizes();
    for (auto it = sizes.cbegin(); it != sizes.cend(); ++it)
        values.insert(it.key(), QStringLiteral("%1px").arg(it.value()));
    return values;
}

} // namespace

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_dresser(application)
{
    initialiseResources();
    // Fusion draws the same everywhere and follows palette and style sheet in every corner.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = QApplication::font();
    font.setPixelSize(kBaseSize);
    QApplication::setFont(font);
    application.installEventFilter(this);
    connect(&m_dresser, &Dresser::changed, this, &Theme::changed);
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // Sent to every window when the desktop's theme changes; Qt 6.4 has no colour scheme to ask for.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && m_appearance == Appearance::System)
        apply();
    return QObject::eventFilter(watched, event);
}

bool Theme::desktopIsDark()
{
    // Our own palette hides the desktop's; without it the desktop's shows through.
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setPalette(ours);
    return isDark;
}

void Theme::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    const bool dark = m_appearance == Appearance::System ? desktopIsDark() : m_appearance == Appearance::Dark;
    const Tokens& tokens = dark ? darkTokens() : lightTokens();
    m_dresser.change(paletteFor(tokens), styleSheetFor(tokens));
    m_applying = false;
}

QString styleSheetFor(const Tokens& tokens)
{
    initialiseResources();
    QFile file(QStringLiteral(":/theme/quorate.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> values = namedValues(tokens);
    static const QRegularExpression name(QStringLiteral("@([A-Za-z]+)"));
    QString sheet;
    qsizetype from = 0;
    for (const QRegularExpressionMatch& match : name.globalMatch(source)) {
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        sheet +=
            values.value(match.captured(1), match.captured()); // what is unknown stays, for the test to find
        from = match.capturedEnd();
    }
    sheet += QStringView(source).mid(from);
    return sheet;
}

QPalette paletteFor(const Tokens& tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.page);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.card);
    palette.setColor(QPalette::AlternateBase, tokens.raised);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.raised);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.critical);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Link, toneText(tokens, Tone::Info));
    palette.setColor(QPalette::LinkVisited, toneText(tokens, Tone::Info));
    palette.setColor(QPalette::Light, tokens.card);
    palette.setColor(QPalette::Midlight, tokens.raised);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, blend(tokens.line, tokens.muted, 0.5));
    palette.setColor(QPalette::Shadow, tokens.dark ? tokens.page.darker(150) : tokens.muted);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    return palette;
}

} // namespace quorate
