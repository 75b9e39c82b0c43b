#include "ui/operation/JournalPage.h"

#include "ui/operation/JournalRows.h"
#include "ui/operation/PlanSheet.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

JournalPage::JournalPage(const PlanWording& wording, QWidget* parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_title(textLabel(TextRole::Title))
    , m_note(textLabel(TextRole::Muted))
    , m_empty(new EmptyState(IconName::PageOperations))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_rows(new RowModel(static_cast<int>(journalColumns().size()), this))
    , m_view(new RowView(*m_rows, 2))
    , m_outcome(textLabel(TextRole::Strong))
    , m_sheet(new PlanSheet(wording))
    , m_mend(new QPushButton)
    , m_save(new QPushButton)
{
    setObjectName(QStringLiteral("journalPage"));
    m_view->setObjectName(QStringLiteral("journal"));
    m_view->setRootIsDecorated(false);
    m_note->setObjectName(QStringLiteral("journalNote"));
    m_note->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("journalOutcome"));
    m_outcome->setWordWrap(true);
    m_mend->setObjectName(QStringLiteral("mendOperation"));
    m_save->setObjectName(QStringLiteral("saveJournalled"));
    setLook(*m_mend, "look", QStringLiteral("primary"));
    auto* const below = new QWidget;
    auto* const actions = new QHBoxLayout;
    actions->addWidget(m_outcome, 1);
    actions->addWidget(m_save);
    actions->addWidget(m_mend);
    auto* const detail = new QVBoxLayout(below);
    detail->setContentsMargins(0, 8, 0, 0);
    detail->addLayout(actions);
    detail->addWidget(m_sheet, 1);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(below);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({220, 400});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_empty, 1);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JournalPage::showChosen);
    connect(m_mend, &QPushButton::clicked, this, [this] {
        if (const auto* const operation = chosen())
            Q_EMIT mendRequested(operation->receipt);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const auto* const operation = chosen())
            Q_EMIT saveRequested(operation->receipt);
    });
    retranslate();
    m_view->takeColumnWidths();
}

void JournalPage::setJournal(const JournalContent& content, const QSet<QString>& interrupted)
{
    m_operations = journalledOperations(content);
    m_interrupted = interrupted;
    m_isSound = content.isSound();
    std::reverse(m_operations.begin(), m_operations.end());
    std::stable_partition(
        m_operations.begin(), m_operations.end(), [this](const JournalledOperation& operation) {
            return m_interrupted.contains(operation.receipt.id);
        });
    refresh();
}

void JournalPage::showProblem(const QString& sentence)
{
    m_note->setText(sentence);
    setTextTone(*m_note, Tone::Critical);
}

const JournalledOperation* JournalPage::chosen() const
{
    const QString key = m_view->currentIndex().data(RowModel::KeyRole).toString();
    const auto found = std::find_if(m_operations.cbegin(), m_operations.cend(),
        [&key](const JournalledOperation& operation) { return operation.receipt.id == key; });
    return found == m_operations.cend() ? nullptr : &*found;
}

void JournalPage::refresh()
{
    m_rows->setRows(journalRows(m_operations, m_interrupted, m_wording));
    const bool isEmpty = m_operations.isEmpty();
    m_empty->setVisible(isEmpty);
    m_splitter->setVisible(!isEmpty);
    m_note->setText(!m_isSound
            ? tr("The journal is not what was written: a line was changed, or lines are missing.")
            : m_interrupted.isEmpty()
            ? tr("Every command that was sent to change something, with its answer. The lines are chained: "
                 "none "
                 "was changed, none is missing.")
            : tr("%n operation(s) were interrupted: see what is left of them, and take it back.", nullptr,
                interruptedCount()));
    setTextTone(*m_note,
        !m_isSound                    ? Tone::Critical
            : m_interrupted.isEmpty() ? Tone::Neutral
                                      : Tone::Warning);
    if (!isEmpty && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
    showChosen();
}

void JournalPage::showChosen()
{
    const auto* const operation = chosen();
    m_outcome->setVisible(operation);
    m_sheet->setVisible(operation);
    m_save->setVisible(operation && operation->hasEnded);
    m_mend->setVisible(
        operation && (m_interrupted.contains(operation->receipt.id) || operation->hasLeftOvers()));
    if (!operation)
        return;
    m_sheet->setPlan(operation->receipt.plan);
    m_sheet->setReceipt(operation->receipt);
    m_outcome->setText(sentence(*operation));
}

QString JournalPage::sentence(const JournalledOperation& operation) const
{
    const Receipt& receipt = operation.receipt;
    if (m_interrupted.contains(receipt.id))
        //: %1: title of an operation
        return tr("%1: interrupted.").arg(m_wording.title(receipt.plan));
    if (!operation.hasEnded)
        return m_wording.title(receipt.plan);
    return receipt.error ? m_wording.outcome(receipt) + QLatin1Char(' ') + m_wording.error(*receipt.error)
                         : m_wording.outcome(receipt);
}

void JournalPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JournalPage::retranslate()
{
    m_title->setText(tr("Operations"));
    m_mend->setText(tr("Take back what is left…"));
    m_save->setText(tr("Save the receipt…"));
    m_view->setAccessibleName(tr("Operations that were carried out"));
    m_empty->setSentence(tr("No operation was carried out yet. Each one that is will be kept here with every "
                            "command that was sent and its answer."));
    m_rows->setColumns(journalColumns());
    refresh();
}

} // namespace quorate
