#include "ui/widgets/SegmentBar.h"

#include "ui/widgets/FlowLayout.h"

#include <QButtonGroup>
#include <QToolButton>

namespace quorate {

namespace {

/// QToolButton reserves two spaces beside its text; eight of these share the width of a panel.
class SegmentButton : public QToolButton {
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        return QToolButton::sizeHint() - QSize(2 * fontMetrics().horizontalAdvance(QLatin1Char(' ')), 0);
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

SegmentBar::SegmentBar(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* const flow = new FlowLayout(2, this);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int segment, bool isDown) {
        if (isDown)
            Q_EMIT currentChanged(segment);
    });
}

void SegmentBar::addSegment(const QString& objectName)
{
    auto* const button = new SegmentButton(this);
    button->setObjectName(objectName);
    button->setProperty("look", QStringLiteral("segment"));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(button, static_cast<int>(m_buttons.size()));
    m_buttons << button;
    layout()->addWidget(button);
    if (m_buttons.size() == 1)
        button->setChecked(true);
}

void SegmentBar::setTexts(const QStringList& texts)
{
    for (qsizetype i = 0; i < qMin(texts.size(), m_buttons.size()); ++i) {
        m_buttons.at(i)->setText(texts.at(i));
        m_buttons.at(i)->setAccessibleName(texts.at(i));
    }
}

void SegmentBar::setSegmentVisible(int segment, bool isVisible)
{
    m_buttons.at(segment)->setVisible(isVisible);
    if (!isVisible && current() == segment)
        setCurrent(0);
}

bool SegmentBar::isSegmentVisible(int segment) const
{
    return !m_buttons.at(segment)->isHidden();
}

int SegmentBar::current() const
{
    return m_group->checkedId();
}

void SegmentBar::setCurrent(int segment)
{
    m_buttons.at(segment)->setChecked(true);
}

void SegmentBar::step(int by)
{
    const auto count = static_cast<int>(m_buttons.size());
    int next = current();
    do {
        next = (next + by + count) % count;
    } while (!isSegmentVisible(next) && next != current());
    setCurrent(next);
    m_buttons.at(next)->setFocus(Qt::TabFocusReason);
}

} // namespace quorate
