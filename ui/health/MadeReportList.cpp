#include "ui/health/MadeReportList.h"

#include "core/base/Untrusted.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace quorate {

namespace {

enum Role { Path = Qt::UserRole, Score, Details };

/// Deployment and score above, time and file below.
class TwoLines : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, 44}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& tokens = currentTokens();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, tokens.raised);
        const QRect inner = option.rect.adjusted(10, 5, -10, -5);
        QFont font = option.font;
        painter->setFont(font);
        const QString score = index.data(Score).toString();
        const int scoreWidth = QFontMetrics(font).horizontalAdvance(score);
        draw(*painter, inner.adjusted(0, 0, -scoreWidth - 8, 0), Qt::AlignTop, index.data().toString(),
            tokens.text);
        painter->drawText(inner, static_cast<int>(Qt::AlignRight | Qt::AlignTop), score);
        font.setPixelSize(kCaptionSize);
        painter->setFont(font);
        draw(*painter, inner, Qt::AlignBottom, index.data(Details).toString(), tokens.muted);
    }

private:
    static void draw(
        QPainter& painter, const QRect& rect, Qt::Alignment side, const QString& text, const QColor& colour)
    {
        painter.setPen(colour);
        painter.drawText(rect, static_cast<int>(Qt::AlignLeft | side) | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideMiddle, rect.width()));
    }
};

} // namespace

MadeReportList::MadeReportList(QWidget* parent)
    : QWidget(parent)
    , m_header(new SectionHeader({}))
    , m_nothing(textLabel(TextRole::Muted))
    , m_view(new QListView)
    , m_model(new QStandardItemModel(this))
{
    m_nothing->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("madeReports"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLines(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    column->addStretch(0);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT openRequested(index.data(Path).toString()); });
    fill();
}

void MadeReportList::setReports(const QList<MadeReport>& reports)
{
    if (m_reports == reports)
        return;
    m_reports = reports;
    fill();
}

void MadeReportList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void MadeReportList::fill()
{
    m_header->setTitle(tr("Last reports"));
    m_nothing->setText(tr("No report was written yet."));
    m_view->setAccessibleName(tr("Last reports"));
    m_nothing->setVisible(m_reports.isEmpty());
    m_view->setVisible(!m_reports.isEmpty());
    m_model->clear();
    for (const MadeReport& report : std::as_const(m_reports)) {
        const QString time = QLocale().toString(report.madeAt.toLocalTime(), QLocale::ShortFormat);
        const QString file = plainLine(QFileInfo(report.path).fileName());
        auto* const item = new QStandardItem(plainLine(report.deployment));
        item->setData(report.path, Path);
        item->setData(QLocale().toString(report.score), Score);
        item->setData(time + QStringLiteral(" \u00b7 ") + file, Details);
        item->setToolTip(plainToolTip(report.path));
        //: %1: deployment, %2: score of 100, %3: point in time, %4: name of a file
        item->setData(tr("%1, score %2, %3, %4")
                          .arg(plainLine(report.deployment), QLocale().toString(report.score), time, file),
            Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
}

} // namespace quorate
