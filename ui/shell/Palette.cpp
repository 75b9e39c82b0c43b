#include "ui/shell/Palette.h"

#include "core/base/Untrusted.h"
#include "ui/shell/paletteMatch.h"
#include "ui/widgets/Text.h"

#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kEntryRole = Qt::UserRole + 1;
constexpr int kDetailRole = Qt::UserRole + 2;
constexpr int kRowHeight = 32;

// The title at the left, where it belongs muted at the right.
class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString detail = index.data(kDetailRole).toString();
        const int titleWidth = option.fontMetrics.horizontalAdvance(index.data().toString());
        const QRect room = option.rect.adjusted(44 + titleWidth, 0, -12, 0);
        painter->setPen(currentTokens().muted);
        painter->setFont(option.font);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
            option.fontMetrics.elidedText(detail, Qt::ElideRight, room.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, kRowHeight};
    }
};

} // namespace

Palette::Palette(QWidget& window)
    : QFrame(&window)
    , m_window(window)
    , m_field(new QLineEdit)
    , m_view(new QListView)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("palette"));
    setLook(*this, "surface", QStringLiteral("card"));
    auto* const shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setMaxLength(200);
    m_field->addAction(icon(IconName::ActionSearch), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("paletteList"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new EntryDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_view);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_view, &QListView::clicked, this, &Palette::runCurrent);
    window.installEventFilter(this);
    retranslate();
    hide();
}

void Palette::open(const QList<PaletteEntry>& entries)
{
    m_entries = entries;
    m_field->clear();
    filter();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QStringList Palette::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles << m_model->item(row)->text();
    return titles;
}

void Palette::filter()
{
    struct Hit {
        int score;
        qsizetype entry;
    };
    QList<Hit> hits;
    for (qsizetype at = 0; at < m_entries.size(); ++at) {
        const PaletteEntry& entry = m_entries.at(at);
        const auto whole = paletteScore(m_field->text(), entry.title + QLatin1Char(' ') + entry.detail);
        if (!whole)
            continue;
        // What fits the title alone is rather meant.
        hits.append({*whole + paletteScore(m_field->text(), entry.title).value_or(0), at});
    }
    std::stable_sort(
        hits.begin(), hits.end(), [](const Hit& one, const Hit& other) { return one.score > other.score; });
    m_model->clear();
    for (const Hit& hit : hits.mid(0, kMostRows)) {
        const PaletteEntry& entry = m_entries.at(hit.entry);
        auto* const item = new QStandardItem(icon(entry.icon, entry.tone), plainLine(entry.title, 200));
        item->setData(static_cast<int>(hit.entry), kEntryRole);
        item->setData(plainLine(entry.detail, 200), kDetailRole);
        item->setData(tr("%1, %2", "an entry of the palette and where it belongs")
                          .arg(item->text(), plainLine(entry.detail, 200)),
            Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_view->setCurrentIndex(m_model->index(0, 0));
}

void Palette::place()
{
    const int width = std::min(640, m_window.width() - 64);
    const int height = std::min(440, m_window.height() - 160);
    setGeometry((m_window.width() - width) / 2, 80, width, height);
}

void Palette::step(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    const int row = std::clamp(m_view->currentIndex().row() + rows, 0, last);
    m_view->setCurrentIndex(m_model->index(row, 0));
}

void Palette::runCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const auto run = m_entries.at(current.data(kEntryRole).toInt()).run;
    hide();
    if (run)
        run();
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    // Another window, or a menu of the field, takes the focus only for a while.
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(10);
        return true;
    case Qt::Key_PageUp:
        step(-10);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Palette::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Palette::retranslate()
{
    setAccessibleName(tr("Go to or do"));
    m_field->setPlaceholderText(tr("Go to a deployment, node or page, or start something…"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_view->setAccessibleName(tr("What fits"));
}

} // namespace quorate
