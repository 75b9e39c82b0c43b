#include "ui/profile/TestRun.h"

#include "core/base/Untrusted.h"
#include "core/topology/Deployment.h"

namespace quorate {

/// What is tested, with secrets; handed to a worker as a value.
struct TestRun::Plan {
    struct Address {
        QString title;
        Target target;
        Endpoint endpoint;
    };

    Plan(const Profile& profile, const ProfileSecrets& secrets)
    {
        if (profile.datacenters.isEmpty())
            centres.push_back({{}, true, resolve(profile, secrets.value(QString()))});
        for (const ProfileDatacenter& centre : resolveDatacenters(profile, secrets))
            centres.push_back({centre.name, centre.name == profile.primary, centre.target});
        for (const CentreTarget& centre : centres) {
            for (const Endpoint& seed : centre.target.seeds)
                addresses.push_back({titleOf(centre, seed), centre.target, seed});
        }
    }

    static QString titleOf(const CentreTarget& centre, const Endpoint& seed)
    {
        const QString address = plainLine(seed.toString(), 120);
        return centre.name.isEmpty() ? address : plainLine(centre.name, 60) + QStringLiteral(" · ") + address;
    }

    TopologyPtr observe(IoThread& io, const std::stop_token& stop) const
    {
        TopologyPtr seen = centres.front().name.isEmpty()
            ? Deployment(io, centres.front().target).observe(stop)
            : Deployment(io, centres).observe(stop);
        return wasSeen(*seen) && !stop.stop_requested() ? seen : nullptr;
    }

    std::vector<CentreTarget> centres;
    std::vector<Address> addresses;
};

TestRun::TestRun(const AppContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
}

TestRun::~TestRun()
{
    stop();
}

void TestRun::stop()
{
    m_stop.request_stop();
}

void TestRun::start(const ProfileDraft& draft)
{
    m_isRunning = true;
    m_stop = {};
    const QString sandbox = draft.original.sandbox;
    if (draft.original.name.isEmpty() || !sandbox.isEmpty()) {
        ProfileSecrets saved;
        if (const auto password = m_context.sandboxes.password(sandbox); !sandbox.isEmpty() && password)
            saved.insert({}, {*password, *password});
        return run(draft, saved);
    }
    const QPointer<TestRun> alive(this);
    readSecrets(m_context.secrets, draft.original, [alive, draft](const Result<ProfileSecrets>& saved) {
        if (alive)
            alive->run(draft, saved ? *saved : ProfileSecrets());
    });
}

void TestRun::run(const ProfileDraft& draft, const ProfileSecrets& secrets)
{
    const Plan plan(profileOf(draft), mergedSecrets(secrets, secretsOf(draft)));
    QStringList titles;
    for (const Plan::Address& address : plan.addresses)
        titles += address.title;
    Q_EMIT started(titles);
    const auto report = [this, &workers = m_context.workers, guard = QPointer<QObject>(this)](
                            int address, const TestStep& step) {
        workers.tell(guard, [this, address, step] { Q_EMIT stepped(address, step); });
    };
    m_context.workers.run(
        this,
        [&io = m_context.io, plan, report, stopped = m_stop](const std::stop_token& ending) {
            const std::stop_callback forward(ending, [source = stopped]() mutable { source.request_stop(); });
            bool anyPassed = false;
            for (size_t i = 0; i < plan.addresses.size() && !stopped.stop_requested(); ++i) {
                const Plan::Address& address = plan.addresses[i];
                ConnectionTest test(io, address.target, address.endpoint);
                const auto tell = [&](const TestStep& step) {
                    report(static_cast<int>(i), step);
                };
                anyPassed = test.run(tell, stopped.get_token()).ok() || anyPassed;
            }
            return anyPassed ? plan.observe(io, stopped.get_token()) : TopologyPtr();
        },
        [this](const TopologyPtr& seen) { finish(seen); });
}

void TestRun::finish(const TopologyPtr& seen)
{
    m_isRunning = false;
    Q_EMIT finished(seen);
}

} // namespace quorate
