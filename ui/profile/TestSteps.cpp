#include "ui/profile/TestSteps.h"

#include "ui/profile/TestGroup.h"
#include "ui/widgets/Text.h"
#include "ui/words/Names.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kMostHeight = 232;
constexpr int kLeastHeight = 64;

} // namespace

TestSteps::TestSteps(const Wording& wording, QWidget* parent)
    : QScrollArea(parent)
    , m_wording(wording)
{
    setObjectName(QStringLiteral("testSteps"));
    setAccessibleName(tr("Steps of the test"));
    setLook(*this, "surface", QStringLiteral("card"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TestSteps::start(const QStringList& titles)
{
    clear();
    const bool isOne = titles.size() == 1;
    for (int group = 0; group < titles.size(); ++group) {
        m_groups += new TestGroup(m_wording, group, isOne ? QString() : titles[group]);
        m_column->addWidget(m_groups.back());
    }
    m_summary = textLabel(TextRole::Strong);
    m_summary->setObjectName(QStringLiteral("testSummary"));
    m_hint = textLabel(TextRole::Muted);
    for (QLabel* label : {m_summary, m_hint}) {
        label->setWordWrap(true);
        label->hide();
        m_column->addWidget(label);
    }
    m_column->addStretch(1);
    updateGeometry();
}

void TestSteps::clear()
{
    m_groups.clear();
    m_seen.reset();
    m_content = new QWidget;
    setLook(*m_content, "surface", QStringLiteral("inCard"));
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(12, 10, 12, 10);
    m_column->setSpacing(8);
    setWidget(m_content); // the one before goes with all it held
}

void TestSteps::setStep(int group, const TestStep& step)
{
    if (group < 0 || group >= m_groups.size())
        return;
    m_groups[group]->setStep(step);
    updateGeometry();
    ensureWidgetVisible(m_groups[group]);
}

void TestSteps::finish(const TopologyPtr& seen)
{
    const auto failed = std::find_if(
        m_groups.cbegin(), m_groups.cend(), [](const TestGroup* group) { return group->hasFailed(); });
    if (failed != m_groups.cend())
        ensureWidgetVisible(*failed);
    m_seen = seen;
    showSummary();
}

void TestSteps::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("Steps of the test"));
    showSummary();
}

void TestSteps::showSummary()
{
    if (!m_seen || !m_summary)
        return;
    m_summary->setText(tr("%1 with %n node(s), %2.", nullptr, static_cast<int>(m_seen->nodes.size()))
                           .arg(kindWord(m_seen->kind), healthWord(m_seen->health)));
    m_summary->show();
    // Partly seen is said too: an ACL user that may do too little.
    if (const auto error = firstError(*m_seen)) {
        m_hint->setText(m_wording.error(*error) + QLatin1Char(' ') + m_wording.hint(*error));
        m_hint->show();
    }
    updateGeometry();
}

QSize TestSteps::sizeHint() const
{
    if (!m_content)
        return {320, kLeastHeight};
    const int width = std::max(320, this->width() - 2 * frameWidth());
    const int height = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width)
                                                     : m_column->totalSizeHint().height();
    return {width, std::clamp(height + 2 * frameWidth() + 2, kLeastHeight, kMostHeight)};
}

QSize TestSteps::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

} // namespace quorate
