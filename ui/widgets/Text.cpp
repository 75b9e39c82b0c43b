#include "ui/widgets/Text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStyle>
#include <QVariant>

namespace quorate {

namespace {

QString roleName(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return QStringLiteral("body");
    case TextRole::Muted:
        return QStringLiteral("muted");
    case TextRole::Caption:
        return QStringLiteral("caption");
    case TextRole::Section:
        return QStringLiteral("section");
    case TextRole::Strong:
        return QStringLiteral("strong");
    case TextRole::Title:
        return QStringLiteral("title");
    case TextRole::Figure:
        return QStringLiteral("figure");
    case TextRole::SmallFigure:
        return QStringLiteral("smallFigure");
    case TextRole::Unit:
        return QStringLiteral("unit");
    case TextRole::Mono:
        return QStringLiteral("mono");
    case TextRole::Address:
        return QStringLiteral("address");
    }
    return {};
}

} // namespace

QLabel* textLabel(TextRole role, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setTextRole(*label, role);
    return label;
}

void setTextRole(QLabel& label, TextRole role)
{
    setLook(label, "textRole", roleName(role));
}

void setTextTone(QLabel& label, Tone tone)
{
    setLook(label, "tone", toneName(tone));
}

QString plainToolTip(const QString& text)
{
    constexpr qsizetype kMost = 2'000;
    if (text.isEmpty())
        return {};
    const QString shown = text.size() > kMost ? text.left(kMost) + QChar(0x2026) : text;
    return QStringLiteral("<p style=\"white-space: pre-wrap\">%1</p>").arg(shown.toHtmlEscaped());
}

void setLook(QWidget& widget, const char* property, const QString& value)
{
    if (widget.property(property).toString() == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

void copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace quorate
