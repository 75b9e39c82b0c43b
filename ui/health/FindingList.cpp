#include "ui/health/FindingList.h"

#include "core/base/Untrusted.h"
#include "ui/topology/Looks.h"
#include "ui/widgets/FindingCard.h"
#include "ui/widgets/Text.h"

#include <QHash>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

QString centreOf(const Finding& finding)
{
    return finding.facts.value(QLatin1String("datacenter")).toString();
}

/// The advice that answers a finding: that of the report, which may name a setting, or one made from the
/// finding itself.
Recommendation adviceFor(const Finding& finding, const Report& report)
{
    for (const Recommendation& each : report.recommendations) {
        if (each.cause == finding.code && each.node == finding.node
            && each.facts.value(QLatin1String("datacenter"))
                == finding.facts.value(QLatin1String("datacenter")))
            return each;
    }
    return {finding.code, finding.node, {}, finding.facts};
}

} // namespace

FindingList::FindingList(const Wording& wording, QWidget* parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_nothing(textLabel(TextRole::Muted))
    , m_more(new QPushButton)
    , m_column(new QVBoxLayout(this))
{
    m_more->setObjectName(QStringLiteral("moreFindings"));
    m_more->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(m_nothing);
    m_column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, &FindingList::showMore);
}

void FindingList::setReport(const Report& report)
{
    m_report = report;
    const QList<Finding>& findings = report.topology->findings;
    const QList<Entry> unfolded = entries();
    const auto shown = std::min<qsizetype>(unfolded.size(), m_limit);
    while (m_cards.size() < shown)
        addCard();
    for (qsizetype at = 0; at < m_cards.size(); ++at) {
        FindingCard* card = m_cards.at(at);
        card->setVisible(at < shown);
        if (at >= shown)
            continue;
        const Finding& finding = findings.at(unfolded.at(at).finding);
        card->setFolded(unfolded.at(at).folded);
        const Look look = lookOf(finding.severity);
        card->setFinding({m_wording.finding(finding), m_wording.why(finding),
                             m_wording.recommendation(adviceFor(finding, report)), plainLine(finding.node),
                             look.word, centreOf(finding)},
            look.tone);
    }
    m_nothing->setVisible(findings.isEmpty());
    m_nothing->setText(tr("Nothing is wrong with what could be seen."));
    const qsizetype hidden = unfolded.size() - shown;
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("Show more (%1 hidden)").arg(QLocale().toString(hidden)));
    m_more->setAccessibleName(m_more->text());
}

QList<FindingList::Entry> FindingList::entries() const
{
    const QList<Finding>& findings = m_report.topology->findings;
    QHash<FindingCode, qsizetype> seen;
    QHash<FindingCode, qsizetype> last; // entry of the last one of a kind that has a card
    QList<Entry> entries;
    for (qsizetype at = 0; at < findings.size(); ++at) {
        const FindingCode code = findings.at(at).code;
        if (++seen[code] <= kOfAKind || m_unfolded.contains(code)) {
            last[code] = entries.size();
            entries << Entry{at, 0};
        } else {
            ++entries[last.value(code)].folded;
        }
    }
    return entries;
}

void FindingList::addCard()
{
    auto* card = new FindingCard;
    m_column->insertWidget(static_cast<int>(m_cards.size()), card);
    m_cards << card;
    connect(card, &FindingCard::nodeRequested, this, &FindingList::nodeRequested);
    connect(card, &FindingCard::unfoldRequested, this, [this, at = m_cards.size() - 1] {
        const QList<Entry> unfolded = entries();
        if (at >= unfolded.size())
            return;
        m_unfolded << m_report.topology->findings.at(unfolded.at(at).finding).code;
        setReport(Report(m_report));
    });
}

void FindingList::showMore()
{
    m_limit += kStep;
    setReport(Report(m_report));
}

} // namespace quorate
