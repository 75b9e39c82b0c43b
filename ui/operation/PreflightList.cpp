#include "ui/operation/PreflightList.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace quorate {

namespace {

constexpr int kMarkSize = 16;

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return Tone::Ok;
    case Verdict::Warning:
        return Tone::Warning;
    case Verdict::Refused:
        return Tone::Critical;
    }
    Q_UNREACHABLE();
}

} // namespace

PreflightList::PreflightList(const PlanWording& wording, QWidget* parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("preflight"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void PreflightList::setChecks(const QList<PreflightCheck>& checks)
{
    while (QLayoutItem* const item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PreflightCheck& check : checks)
        addRow(check);
    m_column->addStretch(1);
}

void PreflightList::addRow(const PreflightCheck& check)
{
    const Tone tone = toneOf(check.verdict);
    const QString word = check.verdict == Verdict::Ok ? tr("ok")
        : check.verdict == Verdict::Warning           ? tr("warning")
                                                      : tr("refused");
    auto* const row = new QWidget;
    auto* const mark = textLabel(TextRole::Body);
    auto* const text =
        textLabel(check.verdict == Verdict::Ok ? TextRole::Muted : TextRole::Body, m_wording.check(check));
    mark->setPixmap(icon(toneIcon(tone), tone).pixmap(kMarkSize, kMarkSize));
    mark->setToolTip(word);
    mark->setAccessibleName(word);
    text->setWordWrap(true);
    if (check.verdict != Verdict::Ok)
        setTextTone(*text, tone);
    row->setAccessibleName(word + QStringLiteral(": ") + text->text());
    row->setObjectName(QStringLiteral("check-") + checkName(check.code));
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    m_column->addWidget(row);
}

} // namespace quorate
