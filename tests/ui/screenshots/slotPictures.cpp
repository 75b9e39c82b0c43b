#include "tests/ui/screenshots/slotPictures.h"

#include "tests/ui/cluster/differingCluster.h"
#include "tests/ui/cluster/sampleSurvey.h"
#include "ui/cluster/ClusterPage.h"
#include "ui/cluster/RebalanceQuestions.h"
#include "ui/cluster/ReshardQuestions.h"
#include "ui/operation/OperationDialog.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDoubleSpinBox>

namespace quorate::test {

namespace {

void settle()
{
    for (int round = 0; round < 20; ++round)
        QCoreApplication::processEvents();
}

QString title()
{
    return QCoreApplication::translate("quorate::OperationTasks", "Balance %1").arg(QStringLiteral("orders"));
}

Receipt receiptOf(const Plan& plan)
{
    Receipt receipt;
    receipt.id = QStringLiteral("id");
    receipt.plan = plan;
    receipt.outcome = Outcome::Succeeded;
    receipt.startedAt = sampleTime();
    receipt.finishedAt = sampleTime().addMSecs(14'300);
    receipt.facts = {{QStringLiteral("slotsMoved"), plan.facts.value(QStringLiteral("slots"))},
        {QStringLiteral("keysMoved"), plan.facts.value(QStringLiteral("keys"))}};
    for (int step = 0; step < plan.steps.size(); ++step)
        receipt.steps += {step, false, sampleTime(), 3200.0, "OK", std::nullopt};
    return receipt;
}

void takeRebalance(Photographer& photographer)
{
    const TranslatedPlanWording wording;
    OperationDialog dialog(wording, {});
    auto* const page = new RebalanceQuestions(sampleCluster(5, 1), wording);
    dialog.askBy(title(), page);
    dialog.show();
    page->findChild<QCheckBox*>(slotAnswer::useEmpty)->setChecked(true);
    page->findChild<QDoubleSpinBox*>(QStringLiteral("weight1"))->setValue(2);
    settle();
    photographer.save("rebalance-questions", dialog);
    const Plan plan = page->plan();
    dialog.findChild<QAbstractButton*>(QStringLiteral("startOperation"))->click();
    dialog.showPlan(plan, true);
    settle();
    photographer.save("rebalance-plan", dialog);
    dialog.findChild<QAbstractButton*>(QStringLiteral("startOperation"))->click();
    int step = plan.find(StepPurpose::MoveSlots);
    dialog.showStep({step - 1, StepUpdate::State::Done});
    dialog.showStep({step, StepUpdate::State::Done});
    const SlotTransfer& second = plan.transfers[plan.steps[step + 1].transfer];
    dialog.showStep({step + 1, StepUpdate::State::Running, true, 1, second.count(), 10});
    QTest::qWait(600);
    dialog.showStep({step + 1, StepUpdate::State::Running, true, second.count() / 2, second.count(),
        second.keys.value_or(0) / 2});
    settle();
    photographer.save("rebalance-running", dialog);
    dialog.showReceipt(receiptOf(plan));
    settle();
    photographer.save("rebalance-receipt", dialog);
}

void takeReshard(Photographer& photographer)
{
    const TranslatedPlanWording wording;
    OperationDialog dialog(wording, {});
    dialog.askBy(QCoreApplication::translate("quorate::OperationTasks", "Move slots of %1")
                     .arg(QStringLiteral("orders")),
        new ReshardQuestions(sampleCluster(3), SlotRanges{{4096, 5119}}, wording));
    dialog.show();
    settle();
    photographer.save("reshard-questions", dialog);
}

} // namespace

void takeClusterPages(ContextWorld& world, Photographer& photographer)
{
    const QList<QPair<const char*, TopologyPtr>> samples{{"cluster-healthy", healthyCluster()},
        {"cluster-differing", differingCluster()}, {"cluster-hundred", largeCluster(100)}};
    for (const auto& [name, topology] : samples) {
        ClusterPage page(world.ticker);
        page.setJudge([](Offer) { return ClusterPage::Verdict{true, {}}; });
        page.resize(940, 640);
        page.show();
        DeploymentView view;
        view.id = view.title = QStringLiteral("orders");
        view.topology = topology;
        page.setDeployment(view);
        photographer.inEachLook([&, name = name] { photographer.save(name, page); });
    }
}

void takeSlotDialogs(Photographer& photographer)
{
    photographer.inEachLook([&] {
        takeRebalance(photographer);
        takeReshard(photographer);
    });
}

} // namespace quorate::test
