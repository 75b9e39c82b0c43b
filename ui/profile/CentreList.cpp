#include "ui/profile/CentreList.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kWidth = 216;

QPushButton* button(const char* name)
{
    auto* const made = new QPushButton;
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

CentreList::CentreList(QWidget* parent)
    : QWidget(parent)
    , m_title(textLabel(TextRole::Section))
    , m_list(new QListWidget)
    , m_add(button("addCentre"))
    , m_remove(button("removeCentre"))
    , m_primary(button("makePrimary"))
{
    setObjectName(QStringLiteral("centreList"));
    setFixedWidth(kWidth);
    m_list->setObjectName(QStringLiteral("centres"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({16, 16});
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addWidget(m_primary);
    connect(m_list, &QListWidget::currentRowChanged, this, &CentreList::chosen);
    connect(m_add, &QPushButton::clicked, this, &CentreList::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &CentreList::removeRequested);
    connect(m_primary, &QPushButton::clicked, this, &CentreList::primaryRequested);
    retranslate();
}

void CentreList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CentreList::retranslate()
{
    m_title->setText(tr("Data centres"));
    m_list->setAccessibleName(tr("Data centres"));
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_primary->setText(tr("Make it the primary"));
    for (QPushButton* const one : {m_add, m_remove, m_primary})
        one->setAccessibleName(one->text());
}

void CentreList::display(const ProfileDraft& draft, qsizetype current, const QList<DraftProblem>& problems)
{
    const QSignalBlocker quiet(m_list);
    const int count = static_cast<int>(draft.targets.size());
    while (m_list->count() > count)
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < count)
        m_list->addItem(QString());
    for (int index = 0; index < count; ++index) {
        const TargetDraft& centre = draft.targets[index];
        const bool isPrimary = index == draft.primary;
        const bool isWrong = std::any_of(problems.cbegin(), problems.cend(),
            [index](const DraftProblem& problem) { return problem.target == index; });
        QString name = plainLine(centre.centre.trimmed(), 60);
        if (name.isEmpty())
            name = tr("without a name");
        if (isPrimary)
            //: %1: name of a data centre
            name = tr("%1 (primary)").arg(name);
        const QString address =
            centre.address.isEmpty() ? tr("no address yet") : plainLine(centre.address, 200);
        QListWidgetItem* const item = m_list->item(index);
        item->setText(name + QLatin1Char('\n') + address);
        item->setToolTip(plainToolTip(item->text()));
        item->setSizeHint({kWidth - 24, 48});
        item->setIcon(isWrong ? icon(IconName::StateCritical, Tone::Critical)
                              : icon(IconName::KindDatacenters, isPrimary ? Tone::Info : Tone::Neutral));
    }
    m_list->setCurrentRow(static_cast<int>(current));
    m_primary->setEnabled(current != draft.primary);
    m_remove->setToolTip(plainToolTip(
        count > 1 ? tr("Remove the chosen data centre") : tr("Watch this one alone, without data centres")));
}

} // namespace quorate
