#include "ui/shell/NoticeList.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kWidth = 420;
constexpr int kMostHeight = 360;

} // namespace

NoticeList::NoticeList(const QList<Notice>& notices, QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("noticeList"));
    setLook(*this, "surface", QStringLiteral("toast"));
    setAccessibleName(tr("Notices of this run"));
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeRows(notices));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 8);
    column->addWidget(scroll);
    setFixedWidth(kWidth);
    setFixedHeight(std::min(kMostHeight, scroll->widget()->heightForWidth(kWidth - 24) + 24));
}

QWidget* NoticeList::makeRows(const QList<Notice>& notices)
{
    auto* const rows = new QWidget;
    setLook(*rows, "surface", QStringLiteral("inCard"));
    auto* const grid = new QGridLayout(rows);
    grid->setContentsMargins(12, 4, 12, 4);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (auto notice = notices.crbegin(); notice != notices.crend(); ++notice, ++row) {
        auto* const mark = textLabel(TextRole::Body);
        mark->setPixmap(
            icon(toneIcon(notice->tone), notice->tone).pixmap(QSize(16, 16), devicePixelRatioF()));
        auto* const text = textLabel(TextRole::Body, notice->text);
        text->setObjectName(QStringLiteral("noticeText"));
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const QTime time = notice->at.toLocalTime().time();
        grid->addWidget(mark, row, 0, Qt::AlignTop);
        grid->addWidget(textLabel(TextRole::Mono, QLocale().toString(time, QStringLiteral("HH:mm:ss"))), row,
            1, Qt::AlignTop);
        grid->addWidget(text, row, 2);
    }
    if (notices.isEmpty())
        grid->addWidget(
            textLabel(TextRole::Muted, tr("Nothing has happened yet that is worth a notice.")), 0, 0);
    grid->setRowStretch(row + 1, 1);
    return rows;
}

QStringList NoticeList::texts() const
{
    QStringList texts;
    for (const QLabel* const label : findChildren<QLabel*>(QStringLiteral("noticeText")))
        texts << label->text();
    return texts;
}

void NoticeList::popUpOver(const QWidget& anchor)
{
    const QPoint corner = anchor.mapToGlobal(QPoint(anchor.width(), 0));
    move(corner - QPoint(width(), height() + 8));
    show();
    setFocus();
}

} // namespace quorate
