<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ClusterCommands</name>
    <message>
        <source>WHAT</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>值</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not ok</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>slots assigned</source>
        <translation>已分配的槽</translation>
    </message>
    <message>
        <source>slots served</source>
        <translation>可服务的槽</translation>
    </message>
    <message>
        <source>slots of suspected masters</source>
        <translation>疑似下线主节点的槽</translation>
    </message>
    <message>
        <source>slots of failed masters</source>
        <translation>已失效主节点的槽</translation>
    </message>
    <message>
        <source>nodes known</source>
        <translation>已知节点</translation>
    </message>
    <message>
        <source>masters with slots</source>
        <translation>持有槽的主节点</translation>
    </message>
    <message>
        <source>all views agree</source>
        <translation>各节点视图一致</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>open slots</source>
        <translation>迁移中的槽</translation>
    </message>
    <message>
        <source>uncovered slots</source>
        <translation>未覆盖的槽</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>NODE</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>MASTER</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>EPOCH</source>
        <translation>纪元</translation>
    </message>
    <message>
        <source>SLOTS</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Slot %1, hashed from &quot;%2&quot;</source>
        <translation>槽 %1，由“%2”计算得出</translation>
    </message>
    <message>
        <source>Master: %1 (%2)</source>
        <translation>主节点：%1（%2）</translation>
    </message>
    <message>
        <source>No master owns it.</source>
        <translation>没有主节点拥有它。</translation>
    </message>
    <message>
        <source>No replica.</source>
        <translation>没有从节点。</translation>
    </message>
    <message>
        <source>Replicas: %1</source>
        <translation>从节点：%1</translation>
    </message>
</context>
<context>
    <name>DrillCommand</name>
    <message>
        <source>Starting a sandbox for it</source>
        <translation>正在为演练启动沙箱</translation>
    </message>
    <message>
        <source>FIGURE</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>THIS DRILL</source>
        <translation>本次演练</translation>
    </message>
    <message>
        <source>THE LAST ONE</source>
        <translation>上一次</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>DrillPdf</name>
    <message>
        <source>Drill: %1</source>
        <extracomment>%1: what was rehearsed, such as &quot;Kill the master&quot;</extracomment>
        <translation>演练：%1</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>演练结果</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>This drill</source>
        <translation>本次演练</translation>
    </message>
    <message>
        <source>The one of %1</source>
        <translation>%1 的演练</translation>
    </message>
    <message>
        <source>What happened when</source>
        <translation>事件经过</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Struck: %1. Master before: %2, after: %3.</source>
        <translation>受影响的节点：%1。演练前主节点：%2，演练后：%3。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>DrillWords</name>
    <message>
        <source>%1 s</source>
        <extracomment>%1: a number of seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not in time</source>
        <translation>未及时恢复</translation>
    </message>
    <message>
        <source>Kill the master</source>
        <translation>杀死主节点</translation>
    </message>
    <message>
        <source>Hang the master</source>
        <translation>挂起主节点</translation>
    </message>
    <message>
        <source>Cut off a replica</source>
        <translation>隔离一个从节点</translation>
    </message>
    <message>
        <source>Fail over</source>
        <translation>故障转移</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>主从切换</translation>
    </message>
    <message>
        <source>The master&apos;s process ends at once, as in a crash, and is started again afterwards.</source>
        <translation>主节点进程立即终止（如同崩溃），之后重新启动。</translation>
    </message>
    <message>
        <source>The master keeps its connections and answers nobody, then goes on.</source>
        <translation>主节点保持连接但不响应任何请求，之后继续运行。</translation>
    </message>
    <message>
        <source>A replica hears nothing until it is noticed, then goes on and catches up.</source>
        <translation>一个从节点收不到任何数据，直到被发现，之后继续运行并追上进度。</translation>
    </message>
    <message>
        <source>SENTINEL FAILOVER alone: loses what the old master still accepts.</source>
        <translation>仅执行 SENTINEL FAILOVER：旧主节点仍接受的写入会丢失。</translation>
    </message>
    <message>
        <source>The coordinated switchover, which is to lose nothing.</source>
        <translation>协调式主从切换，不应丢失任何写入。</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>First server suspects it</source>
        <translation>首个服务器怀疑其下线</translation>
    </message>
    <message>
        <source>Enough servers agree that it is down</source>
        <translation>足够多的服务器确认其下线</translation>
    </message>
    <message>
        <source>Clients are sent to another master</source>
        <translation>客户端被引向新的主节点</translation>
    </message>
    <message>
        <source>Writes are acknowledged again</source>
        <translation>写入重新得到确认</translation>
    </message>
    <message>
        <source>The struck server was brought back</source>
        <translation>受影响的服务器已恢复</translation>
    </message>
    <message>
        <source>Every node answers, every link is up</source>
        <translation>所有节点均有响应，所有复制链路正常</translation>
    </message>
    <message>
        <source>How many acknowledged writes were lost is not known.</source>
        <translation>丢失了多少已确认的写入尚不清楚。</translation>
    </message>
    <message>
        <source>None of %1 acknowledged writes was lost.</source>
        <translation>%1 次已确认的写入无一丢失。</translation>
    </message>
    <message>
        <source>%1 of %2 acknowledged writes were lost.</source>
        <translation>%2 次已确认的写入中丢失了 %1 次。</translation>
    </message>
    <message>
        <source>No write was acknowledged for %1.</source>
        <translation>有 %1 没有任何写入得到确认。</translation>
    </message>
    <message>
        <source>The deployment was not well again in time: look at it.</source>
        <translation>部署未能及时恢复正常：请检查。</translation>
    </message>
    <message>
        <source>Keys quorate:drill:* are left; they expire within an hour.</source>
        <translation>quorate:drill:* 键有残留，将在一小时内过期。</translation>
    </message>
    <message>
        <source>Acknowledged writes lost</source>
        <translation>丢失的已确认写入</translation>
    </message>
    <message>
        <source>Longest time without a write</source>
        <translation>最长无写入时间</translation>
    </message>
    <message>
        <source>Longest time without a read</source>
        <translation>最长无读取时间</translation>
    </message>
    <message>
        <source>First suspicion after</source>
        <translation>首次怀疑用时</translation>
    </message>
    <message>
        <source>Detected after</source>
        <translation>确认下线用时</translation>
    </message>
    <message>
        <source>Another master after</source>
        <translation>新主节点出现用时</translation>
    </message>
    <message>
        <source>All well again after</source>
        <translation>全部恢复用时</translation>
    </message>
    <message>
        <source>Full resynchronisations</source>
        <translation>全量同步次数</translation>
    </message>
    <message>
        <source>Partial resynchronisations</source>
        <translation>部分同步次数</translation>
    </message>
    <message>
        <source>Writes acknowledged</source>
        <translation>已确认的写入</translation>
    </message>
    <message>
        <source>Writes refused or unanswered</source>
        <translation>被拒绝或无应答的写入</translation>
    </message>
    <message>
        <source>Reads without the last write</source>
        <translation>未读到最新写入的读取</translation>
    </message>
    <message>
        <source>Nothing is known of the deployment yet.</source>
        <translation>尚不了解该部署。</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>此连接为只读。</translation>
    </message>
    <message>
        <source>Drills are not for production.</source>
        <translation>生产环境不进行演练。</translation>
    </message>
    <message>
        <source>A drill takes place in one data centre: open a connection to one.</source>
        <translation>演练在单个数据中心进行：请打开到其中一个的连接。</translation>
    </message>
    <message>
        <source>Only servers of a sandbox are killed or hung.</source>
        <translation>只会杀死或挂起沙箱中的服务器。</translation>
    </message>
    <message>
        <source>No master here has a replica that could take over.</source>
        <translation>这里没有主节点拥有可接管的从节点。</translation>
    </message>
    <message>
        <source>It is a command to Sentinels, and none is here.</source>
        <translation>这是发给哨兵的命令，而这里没有哨兵。</translation>
    </message>
    <message>
        <source>It cannot be rehearsed in a cluster yet.</source>
        <translation>暂不能在集群中演练。</translation>
    </message>
    <message>
        <source>A drill begins with a deployment that is well; %1 is not.</source>
        <translation>演练须从正常的部署开始；%1 不正常。</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>quoratectl: see, judge and report Redis high availability without a window.

Usage: quoratectl [--profile NAME | --url URL] [OPTIONS] COMMAND [ARGUMENTS]
</source>
        <translation>quoratectl：无需窗口即可查看、评判并报告 Redis 的高可用状况。

用法：quoratectl [--profile NAME | --url URL] [选项] 命令 [参数]
</translation>
    </message>
    <message>
        <source>Examples:
  quoratectl --url redis://10.0.0.1:6379 topology             what is there, and what is wrong with it
  quoratectl --url redis+sentinel://10.0.0.1,10.0.0.2/main sentinel status
  quoratectl --url rediss://db.example:6380 --ca-cert ca.pem cluster check
  quoratectl profile add shop --url redis://ops:@10.0.0.1:6379 --environment production
  quoratectl --profile shop report --format pdf -o health.pdf
  quoratectl --profile shop --json topology | jq .health      for scripts: one JSON document
  quoratectl sandbox start cluster --name try                 real servers on this machine, to try things
  quoratectl sandbox stop try
</source>
        <translation>示例：
  quoratectl --url redis://10.0.0.1:6379 topology             有哪些节点，哪里有问题
  quoratectl --url redis+sentinel://10.0.0.1,10.0.0.2/main sentinel status
  quoratectl --url rediss://db.example:6380 --ca-cert ca.pem cluster check
  quoratectl profile add shop --url redis://ops:@10.0.0.1:6379 --environment production
  quoratectl --profile shop report --format pdf -o health.pdf
  quoratectl --profile shop --json topology | jq .health      供脚本使用：一个 JSON 文档
  quoratectl sandbox start cluster --name try                 在本机启动真实服务器供试用
  quoratectl sandbox stop try
</translation>
    </message>
    <message>
        <source>Options:
  --json                 one JSON document on standard output, nothing else
  --timeout MS           deadline for each node (1000); silent nodes share it
  --user NAME            ACL user
  --password-file FILE   password from the first line of FILE, or - for standard input
                         (or the variable QUORATE_PASSWORD; never on the command line)
  --ca-cert, --cert, --key FILE, --tls-server-name NAME
  --dry-run              print the plan of a changing command and send nothing
  --yes                  carry it out without asking
  --read-only            refuse every command that the server does not flag as reading
  --announce-map FROM=TO reach an announced address elsewhere (NAT); repeatable
  --language en|zh_CN    of texts and reports

Exit codes: 0 done or healthy, 1 findings, 2 usage, 3 cannot connect or authenticate, 4 refused,
5 failed, 6 outcome unknown, 130 cancelled.
</source>
        <translation>选项：
  --json                 标准输出上只有一个 JSON 文档
  --timeout MS           每个节点的超时（1000）；无应答的节点共用它
  --user NAME            ACL 用户
  --password-file FILE   密码取自 FILE 的第一行，- 表示标准输入
                         （或环境变量 QUORATE_PASSWORD；绝不放在命令行上）
  --ca-cert, --cert, --key FILE, --tls-server-name NAME
  --dry-run              打印变更命令的计划，不发送任何命令
  --yes                  不询问，直接执行
  --read-only            拒绝服务器未标记为只读的一切命令
  --announce-map FROM=TO 在别处访问所通告的地址（NAT）；可重复
  --language en|zh_CN    文本和报告的语言

退出码：0 完成或健康，1 有发现，2 用法错误，3 无法连接或认证，4 被拒绝，
5 失败，6 结果未知，130 已取消。
</translation>
    </message>
    <message>
        <source>  topology                      all nodes with role, state, link and lag, and every finding
  report                        health report: --format text|json|html|pdf, -o FILE
  metrics                       memory, CPU, operations, hits and lag of each node, from two samples
</source>
        <translation>  topology                      所有节点的角色、状态、链路和延迟，以及全部发现
  report                        健康报告：--format text|json|html|pdf，-o FILE
  metrics                       每个节点的内存、CPU、操作数、命中率和延迟，取自两次采样
</translation>
    </message>
    <message>
        <source>  replication status            links, offsets, backlog and lineage
  replication switchover [NODE] change the roles while the master is alive, losing no write
  replication promote [NODE]    the master is dead: the replica with most of the stream takes over
  replication setup NODE...     they become replicas of the master: credentials, REPLICAOF, links
                [--overwrite]   what they hold may be deleted   [--chain] they may have replicas
  replication repoint NODE --to NODE   a replica follows another node; the price is told first
  replication detach NODE       a replica becomes a writable master of its own
  replication priority NODE N   replica-priority: 0 is never promoted
  replication split             all replicas read-only; which commands read and which write
</source>
        <translation>  replication status            链路、偏移量、积压缓冲区和复制谱系
  replication switchover [NODE] 主节点在线时互换角色，不丢失写入
  replication promote [NODE]    主节点已失效：由数据最新的从节点接替
  replication setup NODE...     使节点成为主节点的从节点：先凭据，再 REPLICAOF，再等连接
                [--overwrite]   允许删除节点上已有的数据   [--chain] 允许节点带有自己的从节点
  replication repoint NODE --to NODE   让从节点改为跟随另一节点；事先说明代价
  replication detach NODE       从节点脱离，成为可写的独立主节点
  replication priority NODE N   replica-priority：0 表示永不提升
  replication split             所有从节点设为只读；列出哪些命令读、哪些命令写
</translation>
    </message>
    <message>
        <source>  sentinel status               every Sentinel&apos;s own view, side by side
  sentinel discover             the service&apos;s master, replicas and Sentinels
  sentinel ckquorum             the two numbers: quorum and majority
  sentinel switchover [NODE]    the same under Sentinels, coordinated: loses no acknowledged write
                [--pause MS]    how long writes may stand still at most (5000)
  sentinel failover             SENTINEL FAILOVER alone: loses what the old master still accepts
  sentinel monitor NAME HOST:PORT QUORUM   every Sentinel watches this master, each read back
                [--auth-user U] [--auth-pass-file FILE|-] [--down-after MS] [--failover-timeout MS]
                [--parallel-syncs N]   without a password of its own: the connection&apos;s
  sentinel set NAME OPTION VALUE...   on every Sentinel, or on none   [--auth-pass-file FILE|-]
  sentinel remove NAME          every Sentinel forgets the service
  sentinel reset NAME           one Sentinel after the other forgets dead replicas and Sentinels
  sentinel flush                every Sentinel writes its configuration file anew
  sentinel events [--for SECONDS]   what all Sentinels publish, as JSON lines
</source>
        <translation>  sentinel status               并列显示每个哨兵自己的视图
  sentinel discover             服务的主节点、从节点和哨兵
  sentinel ckquorum             两个数字：法定数和多数
  sentinel switchover [NODE]    哨兵下的协调切换：不丢失任何已确认的写入
                [--pause MS]    写入最多停顿多久（5000）
  sentinel failover             仅 SENTINEL FAILOVER：旧主节点仍接受的写入会丢失
  sentinel monitor NAME HOST:PORT QUORUM   让每个哨兵监控此主节点，并逐一核对
                [--auth-user U] [--auth-pass-file FILE|-] [--down-after MS] [--failover-timeout MS]
                [--parallel-syncs N]   未指定密码时使用本连接的密码
  sentinel set NAME OPTION VALUE...   在每个哨兵上设置，否则全部还原   [--auth-pass-file FILE|-]
  sentinel remove NAME          让每个哨兵停止监控该服务
  sentinel reset NAME           逐个重置哨兵，忘记已下线的从节点和哨兵
  sentinel flush                让每个哨兵重新写入配置文件
  sentinel events [--for SECONDS]   所有哨兵发布的事件，每行一个 JSON
</translation>
    </message>
    <message>
        <source>  journal show [--since TIME]   every operation of this user: what was sent, and what became of it
  journal receipt ID [-o FILE.pdf|.json]   one of them, to be handed on
  journal verify                whether a line was changed or is missing
  journal mend ID               take back what an interrupted operation left
</source>
        <translation>  journal show [--since TIME]   此用户的每次操作：发送了什么，结果如何
  journal receipt ID [-o FILE.pdf|.json]   取出其中一次操作的回执，便于转交
  journal verify                是否有行被改动或缺失
  journal mend ID               收回被中断的操作所留下的改动
</translation>
    </message>
    <message>
        <source>  cluster info | check | nodes  the cluster as all its nodes together show it
  cluster slot KEY              slot of a key, its master and replicas
</source>
        <translation>  cluster info | check | nodes  所有节点共同呈现的集群
  cluster slot KEY              键所在的槽、其主节点和从节点
</translation>
    </message>
    <message>
        <source>  profile list | show NAME | remove NAME | import FILE | export FILE [--name NAME]
  profile add NAME --url URL [--environment development|staging|production] [--colour #RRGGBB] [--read-only]
  profile add NAME --dc CENTRE=URL... --primary CENTRE
</source>
        <translation>  profile list | show NAME | remove NAME | import FILE | export FILE [--name NAME]
  profile add NAME --url URL [--environment development|staging|production] [--colour #RRGGBB] [--read-only]
  profile add NAME --dc CENTRE=URL... --primary CENTRE
</translation>
    </message>
    <message>
        <source>  sandbox start replication|sentinel|cluster|datacenters [--name N] [--base-port P]
                [--masters N] [--replicas N] [--sentinels N] [--centres sentinel,cluster]
  sandbox list | stop NAME | heal NAME (wakes and starts what a drill that was killed left)
  sandbox drill kill-master|hang-master|cut-replica|failover|switchover [sentinel|replication|cluster]
                [--name N]      in this sandbox, else in a new one; or --profile, typing its name
                [--rate N]      writes of the canary a second (200)   [-o FILE.pdf|FILE.json]
</source>
        <translation>  sandbox start replication|sentinel|cluster|datacenters [--name N] [--base-port P]
                [--masters N] [--replicas N] [--sentinels N] [--centres sentinel,cluster]
  sandbox list | stop NAME | heal NAME（唤醒并启动被中断的演练所留下的服务器）
  sandbox drill kill-master|hang-master|cut-replica|failover|switchover [sentinel|replication|cluster]
                [--name N]      在该沙箱中演练，否则新建沙箱；或用 --profile 并输入其名称
                [--rate N]      探测写入的每秒次数（200）   [-o FILE.pdf|FILE.json]
</translation>
    </message>
    <message>
        <source>Commands:
</source>
        <translation>命令：
</translation>
    </message>
    <message>
        <source>  cluster rebalance             every master gets its share of the slots, live
                [--weight NODE=W]... [--threshold PERCENT] [--use-empty-masters] [--by slots|keys|bytes]
                [--max-latency MS] back off when a PING takes longer (20)   [--max-rate MB] a second
  cluster reshard --from NODE,...|all --to NODE --slots N|RANGES   slots go to one master
  cluster resume                finish or give back what an interrupted operation left open
  cluster fix                   close open slots, settle who owns what, bring stray keys home
</source>
        <translation>  cluster rebalance             在线均衡：每个主节点得到应有的槽
                [--weight NODE=W]... [--threshold PERCENT] [--use-empty-masters] [--by slots|keys|bytes]
                [--max-latency MS] PING 超过此值即放慢 (20)   [--max-rate MB] 每秒上限
  cluster reshard --from NODE,...|all --to NODE --slots N|RANGES   把槽迁到一个主节点
  cluster resume                完成或退回被中断的操作留下的打开的槽
  cluster fix                   关闭打开的槽，确定归属，把散落的键送回所属节点
</translation>
    </message>
</context>
<context>
    <name>JournalCommands</name>
    <message>
        <source>interrupted</source>
        <translation>被中断</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Line %1 was changed.</source>
        <translation>第 %1 行被改动。</translation>
    </message>
    <message>
        <source>Lines before line %1 are missing, or it stands in another place.</source>
        <translation>第 %1 行之前有行缺失，或该行不在原处。</translation>
    </message>
    <message>
        <source>Line %1 was cut short when the program ended; nothing else is wrong.</source>
        <translation>程序结束时第 %1 行未写完；其余无误。</translation>
    </message>
    <message>
        <source>Lines at the end are missing, from line %1 on.</source>
        <translation>末尾有行缺失，从第 %1 行起。</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>OPERATION</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>No operation was carried out yet.</source>
        <translation>尚未执行过任何操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s); none was changed, none is missing.</source>
        <translation>
            <numerusform>%n 行；无改动，无缺失。</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is not what was written.</source>
        <translation>日志与写入时不一致。</translation>
    </message>
</context>
<context>
    <name>MetricsCommand</name>
    <message>
        <source>NODE</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>OF MAX</source>
        <translation>占上限</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CLIENTS</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>OPS/S</source>
        <translation>操作/秒</translation>
    </message>
    <message>
        <source>HITS</source>
        <translation>命中率</translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>键</translation>
    </message>
    <message>
        <source>LAG</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>PING</source>
        <translation>PING</translation>
    </message>
</context>
<context>
    <name>Operate</name>
    <message>
        <source>Type %1 to carry it out:</source>
        <extracomment>%1: what to type</extracomment>
        <translation>输入 %1 以执行：</translation>
    </message>
    <message>
        <source>%1 %2 of %3 slots</source>
        <extracomment>%1: number of the step and of all steps, %2 and %3: numbers of slots</extracomment>
        <translation>%1 已迁移 %2 / %3 个槽</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>(waits)</source>
        <translation>（等待）</translation>
    </message>
    <message>
        <source>whatever happens</source>
        <translation>无论如何</translation>
    </message>
    <message>
        <source>if it fails</source>
        <translation>失败时</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>NODE</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>TAKEN BACK</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>TOOK</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>ANSWER</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>LEFT</source>
        <translation>遗留</translation>
    </message>
    <message>
        <source>MENDED BY</source>
        <translation>修复命令</translation>
    </message>
    <message>
        <source>for each slot:</source>
        <translation>对每个槽：</translation>
    </message>
    <message>
        <source>other masters</source>
        <translation>其他主节点</translation>
    </message>
</context>
<context>
    <name>ProfileCommands</name>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No profiles yet. Add one: quoratectl profile add NAME --url URL</source>
        <translation>还没有连接。添加一个：quoratectl profile add NAME --url URL</translation>
    </message>
    <message>
        <source>The password was not saved: there is no keychain here. Give it with --password-file or QUORATE_PASSWORD.</source>
        <translation>密码未保存：这里没有钥匙串。请用 --password-file 或 QUORATE_PASSWORD 提供密码。</translation>
    </message>
    <message>
        <source>Profile %1 saved.</source>
        <translation>连接 %1 已保存。</translation>
    </message>
    <message>
        <source>Profile %1 removed.</source>
        <translation>连接 %1 已删除。</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>已添加：%1</translation>
    </message>
    <message>
        <source>Already there: %1</source>
        <translation>已存在：%1</translation>
    </message>
    <message>
        <source>Exported to %1, without passwords.</source>
        <translation>已导出到 %1，不含密码。</translation>
    </message>
</context>
<context>
    <name>ReplicaCommands</name>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>WHICH</source>
        <translation>具体命令</translation>
    </message>
    <message>
        <source>to replicas</source>
        <translation>发往从节点</translation>
    </message>
    <message>
        <source>to the master</source>
        <translation>发往主节点</translation>
    </message>
    <message>
        <source>to the node they are about</source>
        <translation>发往所针对的节点</translation>
    </message>
    <message>
        <source>--overwrite allows that keys are deleted.</source>
        <translation>--overwrite 表示允许删除键。</translation>
    </message>
    <message>
        <source>--chain allows replicas of replicas.</source>
        <translation>--chain 表示允许级联从节点。</translation>
    </message>
</context>
<context>
    <name>ReplicationCommand</name>
    <message>
        <source>up</source>
        <comment>replication link</comment>
        <translation>已连接</translation>
    </message>
    <message>
        <source>down</source>
        <comment>replication link</comment>
        <translation>已断开</translation>
    </message>
    <message>
        <source>NODE</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>LINK</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>OFFSET</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <source>LAG</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>LAG S</source>
        <translation>延迟秒数</translation>
    </message>
    <message>
        <source>PRIORITY</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>BACKLOG</source>
        <translation>积压缓冲区</translation>
    </message>
    <message>
        <source>REPLID</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>Score %1 of 100: %2.</source>
        <translation>评分 %1（满分 100）：%2。</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>处理办法：</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
</context>
<context>
    <name>SandboxCommands</name>
    <message>
        <source>SERVER</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>LAID OUT AS</source>
        <translation>初始角色</translation>
    </message>
    <message>
        <source>PROCESS</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>stopped by a signal</source>
        <translation>已被信号暂停</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>%1 of %2 servers answer</source>
        <translation>%2 台服务器中已有 %1 台应答</translation>
    </message>
    <message>
        <source>Look at it: quoratectl --profile %1 topology</source>
        <translation>查看：quoratectl --profile %1 topology</translation>
    </message>
    <message>
        <source>Stop it:    quoratectl sandbox stop %1</source>
        <translation>停止：quoratectl sandbox stop %1</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>its start was interrupted: stop it</source>
        <translation>启动被中断：请停止它</translation>
    </message>
    <message>
        <source>No sandboxes.</source>
        <translation>没有沙箱。</translation>
    </message>
    <message>
        <source>Sandbox %1 stopped and removed.</source>
        <translation>沙箱 %1 已停止并删除。</translation>
    </message>
    <message>
        <source>not all servers answer: %1</source>
        <translation>并非所有服务器都有响应：%1</translation>
    </message>
    <message>
        <source>Every server runs already.</source>
        <translation>所有服务器均在运行。</translation>
    </message>
    <message>
        <source>Brought back: %1</source>
        <translation>已恢复：%1</translation>
    </message>
</context>
<context>
    <name>SentinelCommands</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>SENTINEL</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>ANSWERS</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>MASTER</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>EPOCH</source>
        <translation>纪元</translation>
    </message>
    <message>
        <source>QUORUM</source>
        <translation>法定数</translation>
    </message>
    <message>
        <source>KNOWS</source>
        <translation>已知哨兵</translation>
    </message>
    <message>
        <source>FLAGS</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>master</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>sentinel</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>NEEDED</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>REACHABLE</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>quorum: to declare the master down</source>
        <translation>法定数：判定主节点下线</translation>
    </message>
    <message>
        <source>majority: to authorise the failover</source>
        <translation>多数：授权故障转移</translation>
    </message>
</context>
<context>
    <name>TopologyText</name>
    <message>
        <source>up</source>
        <comment>replication link</comment>
        <translation>已连接</translation>
    </message>
    <message>
        <source>down</source>
        <comment>replication link</comment>
        <translation>已断开</translation>
    </message>
    <message>
        <source>none</source>
        <comment>hash slots</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Slots: %1 assigned, %2 served, %3 suspected, %4 failed. Nodes known: %5, masters with slots: %6.</source>
        <translation>槽：已分配 %1，可服务 %2，疑似下线 %3，已失效 %4。已知节点：%5，持有槽的主节点：%6。</translation>
    </message>
    <message>
        <source>Service %1: %2 of %3 Sentinels answer, quorum %4, majority %5.</source>
        <translation>服务 %1：%3 个哨兵中有 %2 个应答，法定数 %4，多数 %5。</translation>
    </message>
    <message>
        <source>NODE</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>LINK</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>LAG</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>PING</source>
        <translation>PING</translation>
    </message>
    <message>
        <source>SLOTS</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>%1 (primary)</source>
        <translation>%1（主中心）</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open this saved connection.</source>
        <translation>打开这个已保存的连接。</translation>
    </message>
    <message>
        <source>Open this address without saving it.</source>
        <translation>打开这个地址但不保存。</translation>
    </message>
    <message>
        <source>Open a sandbox of this kind, started if there is none: replication, sentinel, cluster or datacenters.</source>
        <translation>打开这种类型的沙箱，没有则启动：replication、sentinel、cluster 或 datacenters。</translation>
    </message>
    <message>
        <source>Language of the window: en or zh_CN.</source>
        <translation>窗口语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Colours of the window: light or dark.</source>
        <translation>窗口配色：light 或 dark。</translation>
    </message>
</context>
<context>
    <name>quorate::AccessSentences</name>
    <message>
        <source>The user may not run some of the commands that %1 was asked.</source>
        <extracomment>%1: host:port</extracomment>
        <translation>当前用户无权在 %1 上执行部分命令。</translation>
    </message>
    <message>
        <source>The user may not run %2 on %1.</source>
        <extracomment>%1: host:port, %2: name of a command</extracomment>
        <translation>当前用户无权在 %1 上执行 %2。</translation>
    </message>
    <message>
        <source>What that command tells stays unknown, so the picture has gaps.</source>
        <translation>该命令提供的信息无从得知，因此看到的情况并不完整。</translation>
    </message>
    <message>
        <source>Give the user on %1 the rights of the observing recipe in the README (ACL SETUSER).</source>
        <extracomment>the README is the page that explains the program</extracomment>
        <translation>请按 README 中的“观察”权限示例，在 %1 上用 ACL SETUSER 为该用户授权。</translation>
    </message>
    <message>
        <source>Allow it on %1 with ACL SETUSER, user name, +%2.</source>
        <extracomment>%1: host:port, %2: name of a command</extracomment>
        <translation>请在 %1 上用 ACL SETUSER 为该用户添加 +%2。</translation>
    </message>
    <message>
        <source>Nothing is known of a node that does not let this console in.</source>
        <translation>节点拒绝本控制台访问，其状况无从得知。</translation>
    </message>
    <message>
        <source>%1 is in protected mode and accepts clients from its own host only.</source>
        <translation>%1 处于保护模式，只接受本机客户端。</translation>
    </message>
    <message>
        <source>Set a password on %1, or protected-mode no where the network is trusted.</source>
        <translation>请为 %1 设置密码；若网络可信，也可设置 protected-mode no。</translation>
    </message>
    <message>
        <source>%1 wants a password.</source>
        <translation>%1 需要密码。</translation>
    </message>
    <message>
        <source>Add the user and password of %1 to the profile.</source>
        <translation>请在连接配置中填写 %1 的用户名和密码。</translation>
    </message>
    <message>
        <source>%1 does not accept the user and password.</source>
        <translation>%1 不接受该用户名和密码。</translation>
    </message>
    <message>
        <source>Correct the user and password in the profile, or set the same ones on %1 as on the other nodes.</source>
        <translation>请更正连接配置中的用户名和密码，或将 %1 的密码设置得与其他节点一致。</translation>
    </message>
    <message>
        <source>%1 turns new clients away: all of its %2 connections are taken.</source>
        <extracomment>%1: host:port, %2: a number</extracomment>
        <translation>%1 拒绝新连接：%2 个连接已全部占用。</translation>
    </message>
    <message>
        <source>%1 turns new clients away: all of its connections are taken.</source>
        <translation>%1 拒绝新连接：连接数已满。</translation>
    </message>
    <message>
        <source>Applications that reconnect are turned away too.</source>
        <translation>重新连接的应用同样会被拒绝。</translation>
    </message>
    <message>
        <source>Find the clients that leak connections (CLIENT LIST) on %1, then raise maxclients.</source>
        <translation>请先在 %1 上用 CLIENT LIST 找出泄漏连接的客户端，再调大 maxclients。</translation>
    </message>
    <message>
        <source>%1 answers, but refuses to serve: %2.</source>
        <extracomment>%1: host:port, %2: first word of the server&apos;s error such as CLUSTERDOWN</extracomment>
        <translation>%1 有响应，但拒绝服务：%2。</translation>
    </message>
    <message>
        <source>%1 answers, but refuses to serve.</source>
        <translation>%1 有响应，但拒绝服务。</translation>
    </message>
    <message>
        <source>Clients get errors instead of data, although the process is alive.</source>
        <translation>进程虽在运行，客户端得到的却是错误而不是数据。</translation>
    </message>
    <message>
        <source>Remove the cause that %1 gives: %2</source>
        <extracomment>%1: host:port, %2: the server&apos;s own words</extracomment>
        <translation>请排除 %1 给出的原因：%2</translation>
    </message>
    <message>
        <source>Look at the log of %1 for the cause.</source>
        <translation>请查看 %1 的日志以确定原因。</translation>
    </message>
    <message>
        <source>No TLS connection to %1 could be made: %2</source>
        <extracomment>%1: host:port, %2: what the TLS library says</extracomment>
        <translation>无法与 %1 建立 TLS 连接：%2</translation>
    </message>
    <message>
        <source>No TLS connection to %1 could be made.</source>
        <translation>无法与 %1 建立 TLS 连接。</translation>
    </message>
    <message>
        <source>Without a verified connection no password is sent and nothing is known of the node.</source>
        <translation>连接未经校验，不会发送密码，因此该节点的状况无从得知。</translation>
    </message>
    <message>
        <source>Compare the certificate of %1 with the authority and the server name in the profile.</source>
        <translation>请核对 %1 的证书与连接配置中的 CA 和服务器名。</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak the Redis protocol.</source>
        <translation>%1 处的程序使用的不是 Redis 协议。</translation>
    </message>
    <message>
        <source>Either the address belongs to another program, or something in between changes the bytes.</source>
        <translation>该地址可能属于其他程序，或者中间设备改动了数据。</translation>
    </message>
    <message>
        <source>Check host and port of %1, and whether it expects TLS.</source>
        <translation>请检查 %1 的主机和端口，以及该端口是否要求 TLS。</translation>
    </message>
    <message numerus="yes">
        <source>The TLS certificate of %1 expires in %n day(s).</source>
        <extracomment>%1: host:port; %n: number of days</extracomment>
        <translation>
            <numerusform>%1 的 TLS 证书将在 %n 天后过期。</numerusform>
        </translation>
    </message>
    <message>
        <source>The TLS certificate of %1 expires soon.</source>
        <translation>%1 的 TLS 证书即将过期。</translation>
    </message>
    <message>
        <source>From that moment on no client that verifies it can connect.</source>
        <translation>过期之后，凡是校验证书的客户端都无法连接。</translation>
    </message>
    <message>
        <source>Install a new certificate on %1 and load it with CONFIG SET tls-cert-file.</source>
        <translation>请在 %1 上安装新证书，并用 CONFIG SET tls-cert-file 加载。</translation>
    </message>
    <message>
        <source>%1 lets anybody in: the default user has no password and every right.</source>
        <translation>%1 对任何人开放：default 用户没有密码却拥有全部权限。</translation>
    </message>
    <message>
        <source>Whoever reaches the port can read, change and delete all data and the configuration.</source>
        <translation>任何能访问该端口的人都可以读取、修改、删除全部数据和配置。</translation>
    </message>
    <message>
        <source>Set requirepass on %1, or ACL SETUSER default off after creating users of your own.</source>
        <translation>请在 %1 上设置 requirepass，或在建立自己的用户后执行 ACL SETUSER default off。</translation>
    </message>
</context>
<context>
    <name>quorate::AddressPage</name>
    <message>
        <source>Several data centres…</source>
        <translation>多个数据中心…</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>One node is enough, several parted by commas are safer. A URL may be pasted.</source>
        <translation>填一个节点即可，用逗号分隔填多个更稳妥；也可直接粘贴 URL。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务名</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Detected automatically</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>the only one that the Sentinels watch</source>
        <translation>哨兵监控的唯一服务</translation>
    </message>
    <message>
        <source>Watch deployments in several data centres as one.</source>
        <translation>把多个数据中心的部署作为一个整体监控。</translation>
    </message>
</context>
<context>
    <name>quorate::AgeLabel</name>
    <message>
        <source>never seen</source>
        <translation>从未响应</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>最近一次响应：%1</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>响应于%1</translation>
    </message>
</context>
<context>
    <name>quorate::Ages</name>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>%1: a duration</comment>
        <translation>%1前</translation>
    </message>
</context>
<context>
    <name>quorate::AppearancePage</name>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱红</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>A mark beside the name, to tell deployments apart at a glance.</source>
        <translation>在名称旁显示色标，一眼区分各个部署。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>quorate::CentreList</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Make it the primary</source>
        <translation>设为主中心</translation>
    </message>
    <message>
        <source>Data centres</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1 (primary)</source>
        <extracomment>%1: name of a data centre</extracomment>
        <translation>%1（主中心）</translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation>尚未填写地址</translation>
    </message>
    <message>
        <source>Remove the chosen data centre</source>
        <translation>删除选中的数据中心</translation>
    </message>
    <message>
        <source>Watch this one alone, without data centres</source>
        <translation>只监控这一个，不再区分数据中心</translation>
    </message>
</context>
<context>
    <name>quorate::ChangeList</name>
    <message>
        <source>Show node %1</source>
        <translation>显示节点 %1</translation>
    </message>
    <message>
        <source>Show this node</source>
        <translation>显示该节点</translation>
    </message>
    <message>
        <source>Nothing has changed since the first look at %1.</source>
        <translation>自 %1 首次查看以来没有变化。</translation>
    </message>
    <message>
        <source>Nothing was seen yet.</source>
        <translation>尚未看到任何内容。</translation>
    </message>
</context>
<context>
    <name>quorate::ChangeWords</name>
    <message>
        <source>%1 joined as %2.</source>
        <comment>%1: host:port, %2: role</comment>
        <translation>%1 作为%2加入。</translation>
    </message>
    <message>
        <source>%1 is no longer known to any node.</source>
        <translation>已没有任何节点认识 %1。</translation>
    </message>
    <message>
        <source>%1 stopped answering.</source>
        <translation>%1 停止应答。</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 恢复应答。</translation>
    </message>
    <message>
        <source>%1 went from &quot;%2&quot; to &quot;%3&quot;.</source>
        <comment>%1: host:port, %2 and %3: states of a node</comment>
        <translation>%1 的状态由“%2”变为“%3”。</translation>
    </message>
    <message>
        <source>%1 was restarted.</source>
        <translation>%1 已重启。</translation>
    </message>
    <message>
        <source>%1 was %2 and is %3 now.</source>
        <comment>%1: host:port, %2 and %3: roles</comment>
        <translation>%1 由%2变为%3。</translation>
    </message>
    <message>
        <source>The replication link of %1 went down.</source>
        <translation>%1 的复制链路断开。</translation>
    </message>
    <message>
        <source>The replication link of %1 is up again.</source>
        <translation>%1 的复制链路已恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) moved from %1 to %2.</source>
        <comment>%1 and %2: host:port</comment>
        <translation>
            <numerusform>%Ln 个槽从 %1 移到 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) of %1 have no owner now.</source>
        <comment>%1: host:port</comment>
        <translation>
            <numerusform>%1 的 %Ln 个槽现在没有归属节点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took %Ln slot(s) that had no owner.</source>
        <comment>%1: host:port</comment>
        <translation>
            <numerusform>%1 接管了 %Ln 个没有归属节点的槽。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 follows %2 now.</source>
        <comment>%1 and %2: host:port</comment>
        <translation>%1 现在复制自 %2。</translation>
    </message>
    <message>
        <source>The configuration epoch rose to %L1.</source>
        <translation>配置纪元升至 %L1。</translation>
    </message>
    <message>
        <source>The deployment was %1 and is %2 now.</source>
        <comment>%1 and %2: healthy, degraded, critical</comment>
        <translation>部署由“%1”变为“%2”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: a data centre, %2: what happened there</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>quorate::ClientsPart</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>No client is connected.</source>
        <translation>没有客户端连接。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Output buffer</source>
        <translation>输出缓冲区</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>连接时长</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Clients of the node</source>
        <translation>节点的客户端</translation>
    </message>
</context>
<context>
    <name>quorate::ClusterPage</name>
    <message>
        <source>This deployment is no Redis Cluster.</source>
        <translation>此部署不是 Redis Cluster。</translation>
    </message>
    <message>
        <source>Nothing has been seen of this deployment yet.</source>
        <translation>尚未观察到此部署的任何信息。</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>by every node that answers</source>
        <translation>所有应答的节点都这样说</translation>
    </message>
    <message>
        <source>by some node, or too few answer</source>
        <translation>有节点这样说，或应答者太少</translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s)</source>
        <translation>
            <numerusform>%n 个从节点</numerusform>
        </translation>
    </message>
    <message>
        <source>on the masters</source>
        <translation>在各主节点上</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>the others are listed first below</source>
        <translation>不一致的排在下表最前</translation>
    </message>
    <message>
        <source>nodes say the same</source>
        <translation>各节点说法相同</translation>
    </message>
    <message>
        <source>Cluster state</source>
        <translation>集群状态</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Views that agree</source>
        <translation>一致的视图</translation>
    </message>
    <message>
        <source>What each node says of the cluster</source>
        <translation>各节点对集群的看法</translation>
    </message>
    <message>
        <source>&amp;Rebalance…</source>
        <translation>均衡槽(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Move slots…</source>
        <translation>迁移槽(&amp;M)…</translation>
    </message>
    <message>
        <source>M&amp;end slots…</source>
        <translation>修复槽(&amp;E)…</translation>
    </message>
    <message>
        <source>no node gave its view</source>
        <translation>没有节点给出其视图</translation>
    </message>
</context>
<context>
    <name>quorate::ClusterSentences</name>
    <message>
        <source>Their keys can be neither read nor written, and by default the whole cluster refuses to serve.</source>
        <translation>这些槽中的键无法读写，且默认情况下整个集群都会拒绝服务。</translation>
    </message>
    <message>
        <source>Start the node that owned them again; if it is lost for good, assign the slots to a living master (fix).</source>
        <translation>请重新启动原来负责这些槽的节点；若已无法恢复，请将这些槽分配给存活的主节点（修复）。</translation>
    </message>
    <message>
        <source>another node</source>
        <comment>stands for an unknown host:port</comment>
        <translation>其他节点</translation>
    </message>
    <message>
        <source>During a migration that is normal; left behind by a broken one it makes keys hard to find and stops rebalancing.</source>
        <translation>迁移期间这属正常；若是迁移中断后的残留，则会使键难以访问，并阻碍重新均衡。</translation>
    </message>
    <message>
        <source>If no migration is running, finish or roll back what was begun on %1 (fix).</source>
        <translation>若当前没有迁移在进行，请完成或回退 %1 上未完成的迁移（修复）。</translation>
    </message>
    <message>
        <source>Clients write the same keys to different nodes, and only one of the copies will survive.</source>
        <translation>客户端会把相同的键写到不同节点，最终只有一份会保留下来。</translation>
    </message>
    <message>
        <source>Compare the keys of these slots on the claimants, then give each slot one owner (fix).</source>
        <translation>请比对这些主节点上相应槽中的键，然后为每个槽确定唯一的归属节点（修复）。</translation>
    </message>
    <message>
        <source>The nodes disagree about %1; these see it differently: %2.</source>
        <extracomment>%1: what they disagree about, e.g. &quot;who owns which slot&quot;, %2: a list of host:port</extracomment>
        <translation>各节点对“%1”的看法不一致；看法不同的节点：%2。</translation>
    </message>
    <message>
        <source>The nodes disagree about %1.</source>
        <extracomment>%1: what they disagree about, e.g. &quot;who owns which slot&quot;</extracomment>
        <translation>各节点对“%1”的看法不一致。</translation>
    </message>
    <message>
        <source>Clients are sent to different places depending on whom they ask; for seconds after a change that is normal.</source>
        <translation>客户端询问不同节点会被指向不同的地方；变更后的几秒内这属正常。</translation>
    </message>
    <message>
        <source>If it stays, check the cluster bus between the nodes (port plus 10000) and their clocks.</source>
        <translation>若持续存在，请检查节点之间的集群总线（端口号加 10000）和各节点的时钟。</translation>
    </message>
    <message>
        <source>More than one master has the configEpoch %1: %2.</source>
        <extracomment>configEpoch is a term of Redis Cluster; %1: a number, %2: a list of host:port</extracomment>
        <translation>多个主节点的 configEpoch 同为 %1：%2。</translation>
    </message>
    <message>
        <source>More than one master has the same configEpoch.</source>
        <translation>多个主节点的 configEpoch 相同。</translation>
    </message>
    <message>
        <source>When two masters claim a slot the higher epoch wins; with equal epochs the cluster cannot decide.</source>
        <translation>两个主节点争夺同一个槽时，纪元较大者胜出；纪元相同则集群无法裁决。</translation>
    </message>
    <message>
        <source>The nodes settle it by themselves within seconds; if not, send CLUSTER BUMPEPOCH to one of them.</source>
        <translation>节点通常会在数秒内自行解决；否则请对其中一个执行 CLUSTER BUMPEPOCH。</translation>
    </message>
    <message>
        <source>The cluster is down.</source>
        <translation>集群不可用。</translation>
    </message>
    <message>
        <source>%1 of %2 masters answer; without a majority of them no failover is possible.</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>%2 个主节点中有 %1 个响应；没有多数主节点就无法进行故障转移。</translation>
    </message>
    <message>
        <source>Applications get CLUSTERDOWN instead of data.</source>
        <translation>应用得到的是 CLUSTERDOWN 而不是数据。</translation>
    </message>
    <message>
        <source>Bring the failed masters back, or let their replicas take over; only when a majority of the masters is lost for good, CLUSTER FAILOVER TAKEOVER.</source>
        <translation>请恢复故障的主节点，或让其从节点接管；仅当多数主节点已永久丢失时，才使用 CLUSTER FAILOVER TAKEOVER。</translation>
    </message>
    <message>
        <source>who is master and who is replica</source>
        <comment>the nodes disagree about ...</comment>
        <translation>谁是主节点、谁是从节点</translation>
    </message>
    <message>
        <source>who belongs to the cluster</source>
        <comment>the nodes disagree about ...</comment>
        <translation>集群有哪些成员</translation>
    </message>
    <message>
        <source>who owns which slot</source>
        <comment>the nodes disagree about ...</comment>
        <translation>槽的归属</translation>
    </message>
    <message>
        <source>Members of another cluster answer at %1.</source>
        <extracomment>%1: a list of host:port</extracomment>
        <translation>%1 处响应的是另一个集群的成员。</translation>
    </message>
    <message>
        <source>Keys would be read from and written to the wrong deployment.</source>
        <translation>键会从错误的部署中读取，或写入错误的部署。</translation>
    </message>
    <message>
        <source>Check the announced addresses (cluster-announce-ip) and the address map; never CLUSTER MEET the two, that would merge them and delete data.</source>
        <translation>请检查对外通告的地址（cluster-announce-ip）和地址映射；切勿对两个集群执行 CLUSTER MEET，否则两者会合并并删除数据。</translation>
    </message>
    <message>
        <source>There are slots without an owner.</source>
        <translation>有槽没有归属节点。</translation>
    </message>
    <message>
        <source>Slots are marked on %1 as being moved.</source>
        <extracomment>%1: host:port</extracomment>
        <translation>%1 上有槽被标记为迁移中。</translation>
    </message>
    <message>
        <source>More than one master claims the same slots.</source>
        <translation>多个主节点声称负责相同的槽。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) have no owner: %1.</source>
        <extracomment>%1: slot numbers such as &quot;0-10, 17&quot;; %n: how many</extracomment>
        <translation>
            <numerusform>%Ln 个槽没有归属节点：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) are marked on %1 as coming from %3: %2.</source>
        <extracomment>%1 and %3: host:port, %2: slot numbers; %n: how many</extracomment>
        <translation>
            <numerusform>%1 上有 %Ln 个槽标记为正从 %3 迁入：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) are marked on %1 as leaving for %3: %2.</source>
        <extracomment>%1 and %3: host:port, %2: slot numbers; %n: how many</extracomment>
        <translation>
            <numerusform>%1 上有 %Ln 个槽标记为正迁往 %3：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) are claimed by more than one master: %1 by %2.</source>
        <extracomment>%1: slot numbers, %2: a list of host:port; %n: how many slots</extracomment>
        <translation>
            <numerusform>%Ln 个槽被多个主节点同时声称负责：%1，涉及 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) are claimed by more than one master: %1.</source>
        <extracomment>%1: slot numbers; %n: how many slots</extracomment>
        <translation>
            <numerusform>%Ln 个槽被多个主节点同时声称负责：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster is down: %1 of %2 slots are served.</source>
        <extracomment>%1: number of slots that are served, %2: of all slots</extracomment>
        <translation>集群不可用：%2 个槽中只有 %1 个可提供服务。</translation>
    </message>
</context>
<context>
    <name>quorate::Composition</name>
    <message>
        <source>%1, of which %2 are well</source>
        <translation>%1 个，其中 %2 个正常</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务名</translation>
    </message>
    <message>
        <source>Sentinels</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>%1 of %2 answer</source>
        <translation>%2 个中有 %1 个应答</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>法定数 (quorum)</translation>
    </message>
    <message>
        <source>%1, reached</source>
        <translation>%1，已满足</translation>
    </message>
    <message>
        <source>%1, not reached</source>
        <translation>%1，未满足</translation>
    </message>
    <message>
        <source>So many Sentinels must agree that the master is down.</source>
        <translation>判定主节点客观下线所需的哨兵数。</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数派</translation>
    </message>
    <message>
        <source>So many Sentinels must vote before a failover may start.</source>
        <translation>授权开始故障转移所需的哨兵票数。</translation>
    </message>
    <message>
        <source>Slots served</source>
        <translation>可用槽</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中的 %1 个</translation>
    </message>
    <message>
        <source>Open slots</source>
        <translation>未关闭的槽</translation>
    </message>
    <message>
        <source>Views agree</source>
        <translation>视图一致</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Whether all answering nodes name the same owner for every slot.</source>
        <translation>所有应答的节点是否对每个槽的归属看法一致。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>%1, primary</source>
        <translation>%1，主数据中心</translation>
    </message>
    <message>
        <source>Masters</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>quorate::ConfigurationPart</name>
    <message>
        <source>another password</source>
        <translation>另一个密码</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Passwords are not shown.</source>
        <translation>不显示密码。</translation>
    </message>
    <message numerus="yes">
        <source>%n directive(s)</source>
        <translation>
            <numerusform>%n 个配置项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different; %1 of %2 peers compared</source>
        <extracomment>%n directives differ from the other nodes; only %1 of %2 could be compared</extracomment>
        <translation>
            <numerusform>%n 项不同；已对比 %2 个节点中的 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different from its peers</source>
        <extracomment>%n directives differ from the other nodes</extracomment>
        <translation>
            <numerusform>%n 项与其他节点不同</numerusform>
        </translation>
    </message>
    <message>
        <source>It names no directives.</source>
        <translation>节点没有返回任何配置项。</translation>
    </message>
    <message>
        <source>Directive</source>
        <translation>配置项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他节点</translation>
    </message>
    <message>
        <source>Search the configuration</source>
        <translation>搜索配置</translation>
    </message>
    <message>
        <source>Only what differs from its peers</source>
        <translation>仅显示与其他节点不同的项</translation>
    </message>
    <message>
        <source>Configuration of the node</source>
        <translation>节点的配置</translation>
    </message>
</context>
<context>
    <name>quorate::ConnectionEditor</name>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>编辑连接</translation>
    </message>
    <message>
        <source>Parts of the connection</source>
        <translation>连接的各部分</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Save connection</source>
        <translation>保存连接</translation>
    </message>
    <message>
        <source>Something is wrong on this page</source>
        <translation>本页有误</translation>
    </message>
    <message>
        <source>dc%1</source>
        <extracomment>name of a data centre until a person gives it another</extracomment>
        <translation>dc%1</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>停止测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
</context>
<context>
    <name>quorate::ConnectionTasks</name>
    <message>
        <source>Import connections</source>
        <translation>导入连接</translation>
    </message>
    <message>
        <source>Exported connections (*.json)</source>
        <translation>导出的连接 (*.json)</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>导出连接</translation>
    </message>
    <message>
        <source>Connections written to %1, without passwords.</source>
        <translation>连接已导出到 %1，不含密码。</translation>
    </message>
    <message>
        <source>Starting real Redis servers on this machine…</source>
        <translation>正在本机启动真实的 Redis 服务器…</translation>
    </message>
    <message>
        <source>The sandbox %1 is up.</source>
        <translation>沙箱 %1 已就绪。</translation>
    </message>
    <message>
        <source>Starting real Redis servers on this machine: %1 of %2 answer…</source>
        <translation>正在本机启动真实的 Redis 服务器：%2 个中已有 %1 个应答…</translation>
    </message>
    <message numerus="yes">
        <source>All %n server(s) answer; connecting them with each other…</source>
        <translation>
            <numerusform>%n 个服务器均已应答，正在组建部署…</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the connection &quot;%1&quot;? The servers are not touched.</source>
        <translation>删除连接“%1”？服务器不受影响。</translation>
    </message>
    <message>
        <source>Stop the sandbox &quot;%1&quot;? Its servers end and their data goes.</source>
        <translation>停止沙箱“%1”？其服务器将结束，数据将丢失。</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>Stop &quot;%1&quot;</source>
        <translation>停止“%1”</translation>
    </message>
    <message>
        <source>Stopping the sandbox %1…</source>
        <translation>正在停止沙箱 %1…</translation>
    </message>
    <message>
        <source>The sandbox was stopped.</source>
        <translation>沙箱已停止。</translation>
    </message>
</context>
<context>
    <name>quorate::CopyableEndpoint</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>quorate::DeploymentPages</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Pages of the deployment</source>
        <translation>部署的页面</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Sentinel</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
</context>
<context>
    <name>quorate::DeploymentSentences</name>
    <message>
        <source>The data centre %1 does not serve.</source>
        <extracomment>%1: name of a data centre</extracomment>
        <translation>数据中心 %1 无法提供服务。</translation>
    </message>
    <message>
        <source>Writes that ask for every data centre fail, and its local applications read elsewhere or not at all.</source>
        <translation>要求写入所有数据中心的写操作会失败，当地应用只能从别处读取，或根本无法读取。</translation>
    </message>
    <message>
        <source>Look at the findings of %1; if it is the primary and stays away, switch the primary.</source>
        <translation>请查看 %1 的问题列表；若它是主中心且无法恢复，请切换主中心。</translation>
    </message>
    <message>
        <source>The data in %1 is %2 old.</source>
        <extracomment>%1: name of a data centre, %2: a duration</extracomment>
        <translation>%1 的数据已落后 %2。</translation>
    </message>
    <message>
        <source>The data in %1 is old.</source>
        <translation>%1 的数据已经陈旧。</translation>
    </message>
    <message>
        <source>Reads there answer with the past, and switching to it would lose what has not arrived.</source>
        <translation>在那里读到的是旧数据；若切换过去，尚未到达的写入将会丢失。</translation>
    </message>
    <message>
        <source>Check the replication between the data centres before you make %1 the primary.</source>
        <translation>在将 %1 设为主中心之前，请检查数据中心之间的复制。</translation>
    </message>
    <message>
        <source>No data centre is the primary, or the primary is not known.</source>
        <translation>没有主中心，或主中心未知。</translation>
    </message>
    <message>
        <source>Writes have no place that decides.</source>
        <translation>写操作没有可作准的去处。</translation>
    </message>
    <message>
        <source>Name a primary in the profile, or switch to one.</source>
        <translation>请在连接配置中指定主中心，或切换到其中一个。</translation>
    </message>
    <message>
        <source>The nodes differ in %1: %2.</source>
        <extracomment>%1: name of a setting, %2: list of &quot;host:port: value&quot;</extracomment>
        <translation>各节点的 %1 设置不一致：%2。</translation>
    </message>
    <message>
        <source>The nodes differ in %1.</source>
        <translation>各节点的 %1 设置不一致。</translation>
    </message>
    <message>
        <source>After a failover the deployment would behave differently.</source>
        <translation>故障转移之后，部署的行为会发生变化。</translation>
    </message>
    <message>
        <source>Set %1 to the same value on every node (CONFIG SET, then CONFIG REWRITE).</source>
        <translation>请在每个节点上将 %1 设为相同的值（先 CONFIG SET，再 CONFIG REWRITE）。</translation>
    </message>
    <message>
        <source>The nodes run different versions of Redis: %1.</source>
        <extracomment>%1: a list of version numbers</extracomment>
        <translation>各节点的 Redis 版本不一致：%1。</translation>
    </message>
    <message>
        <source>The nodes run different versions of Redis.</source>
        <translation>各节点的 Redis 版本不一致。</translation>
    </message>
    <message>
        <source>A newer master&apos;s data may not be readable for an older replica, so a failover can go one way only.</source>
        <translation>旧版本从节点可能无法读取新版本主节点的数据，因此故障转移只能单向进行。</translation>
    </message>
    <message>
        <source>Upgrade the older nodes, replicas first.</source>
        <translation>请升级较旧的节点，先升级从节点。</translation>
    </message>
</context>
<context>
    <name>quorate::Deployments</name>
    <message>
        <source>There is no keychain here: the password is kept for this run only.</source>
        <translation>这里没有钥匙串：密码仅在本次运行期间保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个连接。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::DraftProblems</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>请为连接命名。</translation>
    </message>
    <message>
        <source>A name has 1 to 100 printable characters.</source>
        <translation>名称须为 1 到 100 个可打印字符。</translation>
    </message>
    <message>
        <source>There is already a connection of this name.</source>
        <translation>已有同名连接。</translation>
    </message>
    <message>
        <source>Give the data centre a name.</source>
        <translation>请为数据中心命名。</translation>
    </message>
    <message>
        <source>Two data centres have this name.</source>
        <translation>有两个数据中心同名。</translation>
    </message>
    <message>
        <source>An address begins with redis://, rediss://, redis+sentinel://, rediss+sentinel:// or unix://.</source>
        <translation>地址须以 redis://、rediss://、redis+sentinel://、rediss+sentinel:// 或 unix:// 开头。</translation>
    </message>
    <message>
        <source>Write host:port, several parted by commas; a port is 1 to 65535, IPv6 stands in brackets.</source>
        <translation>请写成“主机:端口”，多个用逗号分隔；端口为 1 到 65535，IPv6 地址要加方括号。</translation>
    </message>
    <message>
        <source>Enter user and password on the page Authentication instead.</source>
        <translation>用户和密码请填在“认证”页。</translation>
    </message>
    <message>
        <source>The database is a number from 0; a cluster has only database 0.</source>
        <translation>数据库须为不小于 0 的整数；集群只有 0 号库。</translation>
    </message>
    <message>
        <source>The kind is standalone, replication, sentinel or cluster, and only sentinel with redis+sentinel://.</source>
        <translation>类型须为 standalone、replication、sentinel 或 cluster；redis+sentinel:// 只能是 sentinel。</translation>
    </message>
    <message>
        <source>A unix socket is written with three slashes: unix:///run/redis.sock</source>
        <translation>Unix 套接字要写三个斜杠：unix:///run/redis.sock</translation>
    </message>
    <message>
        <source>Give an address: host:port</source>
        <translation>请填写地址：主机:端口</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>A key is of use only with its certificate.</source>
        <translation>私钥须与证书一起填写。</translation>
    </message>
</context>
<context>
    <name>quorate::DrawnFacts</name>
    <message>
        <source>sees %1 as master</source>
        <comment>%1: host:port</comment>
        <translation>认为主节点是 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <translation>
            <numerusform>%Ln 个槽</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ops/s</source>
        <translation>%1 次/秒</translation>
    </message>
    <message>
        <source>last seen %1 ago</source>
        <translation>%1前最后响应</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>从未响应</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>link down</source>
        <translation>链路断开</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>延迟 %1</translation>
    </message>
    <message>
        <source>lag unknown</source>
        <translation>延迟未知</translation>
    </message>
</context>
<context>
    <name>quorate::DrillPage</name>
    <message>
        <source>Rehearse on %1</source>
        <extracomment>%1: name of a deployment</extracomment>
        <translation>在 %1 上演练</translation>
    </message>
    <message>
        <source>Choose a deployment at the left</source>
        <translation>请在左侧选择一个部署</translation>
    </message>
    <message>
        <source>It is no sandbox: clients are disturbed. Type %1 to begin.</source>
        <translation>这不是沙箱：客户端会受影响。输入 %1 以开始。</translation>
    </message>
    <message>
        <source>It runs. A canary writes and reads meanwhile.</source>
        <translation>正在进行，探测客户端同时读写。</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Rehearse what may happen, and measure it: how long it takes to be noticed, how long nobody can write, and whether an acknowledged write is lost.</source>
        <translation>演练可能发生的故障并加以测量：多久被发现，多久无法写入，是否丢失已确认的写入。</translation>
    </message>
    <message>
        <source>Name of the deployment, to confirm</source>
        <translation>部署名称（用于确认）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Drills so far</source>
        <translation>已有的演练</translation>
    </message>
    <message>
        <source>Figures of the drill</source>
        <translation>演练指标</translation>
    </message>
    <message>
        <source>What happened when</source>
        <translation>事件经过</translation>
    </message>
    <message>
        <source>No drill has taken place yet.</source>
        <translation>尚未进行过演练。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Bring its servers back</source>
        <translation>恢复其服务器</translation>
    </message>
</context>
<context>
    <name>quorate::DrillRows</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Writes lost</source>
        <translation>丢失写入</translation>
    </message>
    <message>
        <source>No write for</source>
        <translation>无写入时长</translation>
    </message>
    <message>
        <source>Detected after</source>
        <translation>确认下线用时</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>This drill</source>
        <translation>本次演练</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一次</translation>
    </message>
    <message>
        <source>The last drill of the same kind before it</source>
        <translation>此前最近一次同类演练</translation>
    </message>
    <message>
        <source>After</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>quorate::DrillTasks</name>
    <message>
        <source>Save the report of the drill</source>
        <translation>保存演练报告</translation>
    </message>
    <message>
        <source>PDF or JSON (*.pdf *.json)</source>
        <translation>PDF 或 JSON (*.pdf *.json)</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
</context>
<context>
    <name>quorate::EnvironmentEdge</name>
    <message>
        <source>The deployment on show is in production</source>
        <translation>当前显示的是生产环境</translation>
    </message>
</context>
<context>
    <name>quorate::ErrorWords</name>
    <message>
        <source>The server</source>
        <comment>stands for an unknown host:port at the beginning of a sentence</comment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <extracomment>ends a sentence</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a sentence and details</comment>
        <extracomment>a sentence and what the server or the system said about it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The host name of %1 is not known.</source>
        <translation>无法解析 %1 的主机名。</translation>
    </message>
    <message>
        <source>Check the spelling and the name service (DNS), or use an address.</source>
        <translation>请检查拼写和域名解析（DNS），或直接使用 IP 地址。</translation>
    </message>
    <message>
        <source>Nothing listens at %1: the connection was refused.</source>
        <translation>%1 处没有服务在监听：连接被拒绝。</translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs and is bound to that address (bind).</source>
        <translation>请检查主机和端口，并确认服务器正在运行且绑定了该地址（bind）。</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 关闭了连接。</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log; a proxy, a firewall or a TLS port that was spoken to in plain does this too.</source>
        <translation>请查看服务器日志；代理、防火墙，或以明文访问 TLS 端口也会造成这种情况。</translation>
    </message>
    <message>
        <source>The unix socket %1 does not exist or may not be opened.</source>
        <translation>unix 套接字 %1 不存在或无权打开。</translation>
    </message>
    <message>
        <source>Compare the path with unixsocket in redis.conf, and the rights with unixsocketperm.</source>
        <translation>请对照 redis.conf 中的 unixsocket 检查路径，并对照 unixsocketperm 检查权限。</translation>
    </message>
    <message>
        <source>%1 accepts no more clients (maxclients reached).</source>
        <translation>%1 不再接受新客户端（已达 maxclients）。</translation>
    </message>
    <message>
        <source>Find the clients that leak connections (CLIENT LIST), then raise maxclients.</source>
        <translation>请先用 CLIENT LIST 找出泄漏连接的客户端，再调大 maxclients。</translation>
    </message>
    <message>
        <source>Another deployment than before answers at %1.</source>
        <translation>%1 处响应的已不是原来的部署。</translation>
    </message>
    <message>
        <source>Check what runs there; if the change is intended, save the profile again.</source>
        <translation>请确认该处运行的是什么；若属有意变更，请重新保存连接配置。</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an authority that is not trusted here.</source>
        <translation>%1 的证书由不受信任的 CA 签发。</translation>
    </message>
    <message>
        <source>Name the file of the right authority (CA certificate, --ca-cert).</source>
        <translation>请指定正确的 CA 证书文件（--ca-cert）。</translation>
    </message>
    <message>
        <source>The certificate of %1 was made for another name.</source>
        <translation>%1 的证书与名称不符。</translation>
    </message>
    <message>
        <source>Connect with the name in the certificate, or state it as the expected server name (--tls-server-name).</source>
        <translation>请使用证书中的名称连接，或将其设为预期的服务器名（--tls-server-name）。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>%1 的证书已过期。</translation>
    </message>
    <message>
        <source>Install a new certificate on the server.</source>
        <translation>请在服务器上安装新证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>%1 的证书尚未生效。</translation>
    </message>
    <message>
        <source>Check the clocks of this machine and of the server.</source>
        <translation>请检查本机和服务器的时钟。</translation>
    </message>
    <message>
        <source>%1 wants a client certificate.</source>
        <translation>%1 要求客户端证书。</translation>
    </message>
    <message>
        <source>%1 does not accept our client certificate.</source>
        <translation>%1 不接受我们的客户端证书。</translation>
    </message>
    <message>
        <source>Have it signed by the authority that the server trusts (tls-ca-cert-file), and check its dates.</source>
        <translation>请由服务器信任的证书颁发机构（tls-ca-cert-file）签发该证书，并检查其有效期。</translation>
    </message>
    <message>
        <source>Name a certificate that the server&apos;s authority signed and its key (--cert, --key).</source>
        <translation>请指定由服务器的 CA 签发的证书及其私钥（--cert、--key）。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS on this port.</source>
        <translation>%1 在该端口上未启用 TLS。</translation>
    </message>
    <message>
        <source>Use the server&apos;s tls-port, or turn TLS off for it (redis:// instead of rediss://).</source>
        <translation>请使用服务器的 tls-port，或对其关闭 TLS（用 redis:// 代替 rediss://）。</translation>
    </message>
    <message>
        <source>%1 speaks TLS on this port.</source>
        <translation>%1 在该端口上使用 TLS。</translation>
    </message>
    <message>
        <source>Turn TLS on (rediss:// instead of redis://).</source>
        <translation>请启用 TLS（用 rediss:// 代替 redis://）。</translation>
    </message>
    <message>
        <source>A certificate or key file cannot be used</source>
        <translation>证书或私钥文件无法使用</translation>
    </message>
    <message>
        <source>Check the path and the rights of the file, that it is PEM, and that key and certificate belong together.</source>
        <translation>请检查文件的路径和权限、是否为 PEM 格式，以及私钥与证书是否匹配。</translation>
    </message>
    <message>
        <source>%1 wants a password.</source>
        <translation>%1 需要密码。</translation>
    </message>
    <message>
        <source>Give a password, and a user if the server has ACL users.</source>
        <translation>请提供密码；若服务器使用 ACL 用户，还需提供用户名。</translation>
    </message>
    <message>
        <source>%1 does not accept the user and password.</source>
        <translation>%1 不接受该用户名和密码。</translation>
    </message>
    <message>
        <source>Check both; Sentinels can have other ones than the servers they watch.</source>
        <translation>请检查两者；哨兵的用户名和密码可以与其监控的服务器不同。</translation>
    </message>
    <message>
        <source>The user lacks a right on %1</source>
        <translation>当前用户在 %1 上缺少权限</translation>
    </message>
    <message>
        <source>Extend the user&apos;s rights with ACL SETUSER; the README has two recipes.</source>
        <translation>请用 ACL SETUSER 扩大该用户的权限；README 中有两种示例。</translation>
    </message>
    <message>
        <source>The user lacks the right %2 on %1.</source>
        <extracomment>%1: host:port, %2: an ACL rule such as +info</extracomment>
        <translation>当前用户在 %1 上缺少权限 %2。</translation>
    </message>
    <message>
        <source>Give it with ACL SETUSER, user name, %1.</source>
        <extracomment>%1: an ACL rule such as +info</extracomment>
        <translation>请用 ACL SETUSER 为该用户添加 %1。</translation>
    </message>
    <message>
        <source>%1 is in protected mode and accepts clients from its own host only.</source>
        <translation>%1 处于保护模式，只接受本机客户端。</translation>
    </message>
    <message>
        <source>Set a password on the server, or protected-mode no where the network is trusted.</source>
        <translation>请为服务器设置密码；若网络可信，也可设置 protected-mode no。</translation>
    </message>
    <message>
        <source>Refused: the profile is read-only</source>
        <translation>已拒绝：连接配置为只读</translation>
    </message>
    <message>
        <source>Turn off read-only in the profile if the change is wanted.</source>
        <translation>若确实需要更改，请在连接配置中关闭只读。</translation>
    </message>
    <message>
        <source>%1 is reading its data set into memory.</source>
        <translation>%1 正在将数据集加载到内存。</translation>
    </message>
    <message>
        <source>Wait until it is ready; do not restart it.</source>
        <translation>请等待加载完成，不要重启。</translation>
    </message>
    <message>
        <source>%1 is cut off from its master and does not serve old data.</source>
        <translation>%1 与主节点断开，且不提供旧数据。</translation>
    </message>
    <message>
        <source>Repair the link to the master, or ask another node.</source>
        <translation>请修复与主节点的连接，或改为访问其他节点。</translation>
    </message>
    <message>
        <source>%1 refuses: the cluster is down.</source>
        <translation>%1 拒绝执行：集群不可用。</translation>
    </message>
    <message>
        <source>Bring the failed masters back or let their replicas take over; see the topology&apos;s findings.</source>
        <translation>请恢复故障的主节点或让其从节点接管；详见拓扑的问题列表。</translation>
    </message>
    <message>
        <source>%1 is a replica and accepts no writes.</source>
        <translation>%1 是从节点，不接受写操作。</translation>
    </message>
    <message>
        <source>Send writes to its master.</source>
        <translation>请将写操作发送到其主节点。</translation>
    </message>
    <message>
        <source>%1 refuses writes: too few good replicas.</source>
        <translation>%1 拒绝写操作：状态良好的从节点不足。</translation>
    </message>
    <message>
        <source>Bring its replicas back, or lower min-replicas-to-write.</source>
        <translation>请恢复其从节点，或调低 min-replicas-to-write。</translation>
    </message>
    <message>
        <source>%1 is busy with a script.</source>
        <translation>%1 正忙于执行脚本。</translation>
    </message>
    <message>
        <source>Wait, or stop it with SCRIPT KILL or FUNCTION KILL.</source>
        <translation>请等待，或用 SCRIPT KILL / FUNCTION KILL 终止脚本。</translation>
    </message>
    <message>
        <source>%1 refuses writes because it cannot save to disk.</source>
        <translation>%1 无法持久化到磁盘，因此拒绝写操作。</translation>
    </message>
    <message>
        <source>Make room and give write access where it saves (dir), then run BGSAVE.</source>
        <translation>请为其保存目录（dir）腾出空间并授予写权限，然后执行 BGSAVE。</translation>
    </message>
    <message>
        <source>%1 refuses writes: its memory limit is reached.</source>
        <translation>%1 拒绝写操作：已达到内存上限。</translation>
    </message>
    <message>
        <source>Raise maxmemory, delete keys, or choose an eviction policy (maxmemory-policy).</source>
        <translation>请调大 maxmemory、删除键，或选择淘汰策略（maxmemory-policy）。</translation>
    </message>
    <message>
        <source>%1 discarded the transaction because of an earlier error.</source>
        <translation>%1 因之前的错误放弃了事务。</translation>
    </message>
    <message>
        <source>Look at the errors of the commands before EXEC.</source>
        <translation>请查看 EXEC 之前各命令的错误。</translation>
    </message>
    <message>
        <source>%1 does not know this command</source>
        <translation>%1 不支持该命令</translation>
    </message>
    <message>
        <source>The server is too old for it, or the command has been renamed (rename-command).</source>
        <translation>服务器版本过旧，或该命令已被改名（rename-command）。</translation>
    </message>
    <message>
        <source>%1 does not own the slot</source>
        <translation>该槽不归 %1 负责</translation>
    </message>
    <message>
        <source>Ask the node that it names.</source>
        <translation>请访问它所指示的节点。</translation>
    </message>
    <message>
        <source>%1 is handing the slot over</source>
        <translation>%1 正在移交该槽</translation>
    </message>
    <message>
        <source>Ask the node that it names, with ASKING before the command.</source>
        <translation>请访问它所指示的节点，并在命令之前发送 ASKING。</translation>
    </message>
    <message>
        <source>%1 is moving the slot: some of the keys are already elsewhere.</source>
        <translation>%1 正在迁移该槽：部分键已迁往别处。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>%1 refuses: the keys belong to different slots.</source>
        <translation>%1 拒绝执行：这些键属于不同的槽。</translation>
    </message>
    <message>
        <source>Send one command a slot, or give the keys a common hash tag {...}.</source>
        <translation>请按槽分别发送命令，或为这些键使用相同的哈希标签 {...}。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than what is read into memory.</source>
        <translation>%1 的应答超出了允许读入内存的大小。</translation>
    </message>
    <message>
        <source>The connection was closed; ask for less, or check what runs at that address.</source>
        <translation>连接已关闭；请减少请求的数据量，或确认该地址上运行的程序。</translation>
    </message>
    <message>
        <source>The answer of %1 is nested too deeply.</source>
        <translation>%1 的应答嵌套过深。</translation>
    </message>
    <message>
        <source>The connection was closed; use redis-cli for this command.</source>
        <translation>连接已关闭；请用 redis-cli 执行该命令。</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak the Redis protocol.</source>
        <translation>%1 处的程序使用的不是 Redis 协议。</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server expects TLS.</source>
        <translation>请检查主机和端口，以及服务器是否要求 TLS。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未在规定时间内响应。</translation>
    </message>
    <message>
        <source>The server may be busy, hung or cut off: look at its load and its log, or allow more time (--timeout).</source>
        <translation>服务器可能繁忙、挂起或网络中断：请查看其负载和日志，或延长时限（--timeout）。</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>Check host and port, and that nothing in the network is in the way.</source>
        <translation>请检查主机和端口，并确认网络畅通。</translation>
    </message>
    <message>
        <source>No TLS connection to %1 could be made</source>
        <translation>无法与 %1 建立 TLS 连接</translation>
    </message>
    <message>
        <source>Compare the server&apos;s certificate with the authority and the server name given.</source>
        <translation>请核对服务器证书与所指定的 CA 和服务器名。</translation>
    </message>
    <message>
        <source>%1 does not let this user in</source>
        <translation>%1 不允许该用户登录</translation>
    </message>
    <message>
        <source>Check user and password.</source>
        <translation>请检查用户名和密码。</translation>
    </message>
    <message>
        <source>What %1 answers makes no sense</source>
        <translation>%1 的应答无法理解</translation>
    </message>
    <message>
        <source>%1 answered with an error</source>
        <translation>%1 返回了错误</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log for the cause.</source>
        <translation>请查看服务器日志以确定原因。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The deployment is not in the state that this needs</source>
        <translation>部署不具备执行此操作所需的状态</translation>
    </message>
    <message>
        <source>Look at the topology again, and mend what is in the way first.</source>
        <translation>请重新查看拓扑，先排除妨碍因素。</translation>
    </message>
    <message>
        <source>Another operation is in the way</source>
        <translation>另一项操作正在进行</translation>
    </message>
    <message>
        <source>Wait until it has finished, or cancel it.</source>
        <translation>请等待其完成，或将其取消。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost after the command had been sent: whether it was executed is not known.</source>
        <translation>命令发出后与 %1 的连接中断：无法确定命令是否已执行。</translation>
    </message>
    <message>
        <source>Look at the deployment before you repeat it.</source>
        <translation>重试之前请先查看部署的现状。</translation>
    </message>
    <message>
        <source>A file could not be read or written</source>
        <translation>文件无法读取或写入</translation>
    </message>
    <message>
        <source>Check the path, its rights and the free space.</source>
        <translation>请检查路径、权限和剩余空间。</translation>
    </message>
    <message>
        <source>This cannot be understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>quoratectl --help shows examples.</source>
        <translation>运行 quoratectl --help 可查看示例。</translation>
    </message>
</context>
<context>
    <name>quorate::EventList</name>
    <message>
        <source>%1, %2, at %3</source>
        <extracomment>%1: name of a service, %2: host:port, %3: time of day</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>The last failover</source>
        <translation>最近一次故障转移</translation>
    </message>
    <message>
        <source>What the Sentinels say</source>
        <translation>哨兵事件</translation>
    </message>
    <message>
        <source>Filter by node, event or words</source>
        <translation>按节点、事件或文字筛选</translation>
    </message>
    <message>
        <source>Events of all Sentinels, the newest first</source>
        <translation>所有哨兵的事件，最新的在前</translation>
    </message>
    <message>
        <source>Nothing was said since this was opened.</source>
        <translation>打开此页以来没有任何事件。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Sentinel</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>quorate::EventWords</name>
    <message>
        <source>%2 misses %1: no valid answer for down-after-milliseconds.</source>
        <extracomment>%1 and %2: host:port</extracomment>
        <translation>%2 联系不上 %1：在 down-after-milliseconds 内没有有效应答。</translation>
    </message>
    <message>
        <source>%2 hears %1 again.</source>
        <translation>%2 又收到了 %1 的应答。</translation>
    </message>
    <message>
        <source>Enough Sentinels miss the master %1: it counts as down.</source>
        <translation>足够多的哨兵联系不上主节点 %1：判定其下线。</translation>
    </message>
    <message>
        <source>The master %1 no longer counts as down.</source>
        <translation>主节点 %1 不再被判定为下线。</translation>
    </message>
    <message>
        <source>%2 asks to lead a failover of %3.</source>
        <translation>%2 请求主导 %3 的故障转移。</translation>
    </message>
    <message>
        <source>%2 was elected to lead the failover of %3.</source>
        <translation>%2 当选主导 %3 的故障转移。</translation>
    </message>
    <message>
        <source>%2 looks for the best replica of %3.</source>
        <translation>%2 正在为 %3 挑选最佳从节点。</translation>
    </message>
    <message>
        <source>%1 was chosen to become the master of %3.</source>
        <translation>%1 被选为 %3 的新主节点。</translation>
    </message>
    <message>
        <source>%1 is told to become a master.</source>
        <translation>已通知 %1 成为主节点。</translation>
    </message>
    <message>
        <source>%2 waits until %1 says that it is a master.</source>
        <translation>%2 正在等待 %1 报告自己是主节点。</translation>
    </message>
    <message>
        <source>%1 is a master now.</source>
        <translation>%1 现在是主节点。</translation>
    </message>
    <message>
        <source>The other replicas of %3 are told to follow the new master.</source>
        <translation>已通知 %3 的其他从节点跟随新主节点。</translation>
    </message>
    <message>
        <source>%1 was told to follow the new master.</source>
        <translation>已通知 %1 跟随新主节点。</translation>
    </message>
    <message>
        <source>%1 was told to follow the new master, time being up.</source>
        <translation>时限已到，已通知 %1 跟随新主节点。</translation>
    </message>
    <message>
        <source>%1 follows the new master and synchronises.</source>
        <translation>%1 已跟随新主节点，正在同步。</translation>
    </message>
    <message>
        <source>%1 follows the new master and has its data.</source>
        <translation>%1 已跟随新主节点，数据同步完成。</translation>
    </message>
    <message>
        <source>%1 did not follow the new master in time.</source>
        <translation>%1 未能及时跟随新主节点。</translation>
    </message>
    <message>
        <source>The failover of %3 is over.</source>
        <translation>%3 的故障转移已结束。</translation>
    </message>
    <message>
        <source>The failover of %3 ended, though not every replica follows.</source>
        <translation>%3 的故障转移已结束，但并非所有从节点都已跟随。</translation>
    </message>
    <message>
        <source>The failover of %3 was given up: no replica is fit.</source>
        <translation>%3 的故障转移已放弃：没有合适的从节点。</translation>
    </message>
    <message>
        <source>%2 gave the failover of %3 up: it was not elected.</source>
        <translation>%2 放弃了 %3 的故障转移：未能当选。</translation>
    </message>
    <message>
        <source>The failover of %3 was given up: the chosen replica did not become a master in time.</source>
        <translation>%3 的故障转移已放弃：选定的从节点未能及时成为主节点。</translation>
    </message>
    <message>
        <source>The master of %3 is %1 now; it was %4.</source>
        <translation>%3 的主节点现在是 %1，原为 %4。</translation>
    </message>
    <message>
        <source>%2 learnt the new master of %3 from %1.</source>
        <translation>%2 从 %1 得知了 %3 的新主节点。</translation>
    </message>
    <message>
        <source>%1 was found as a replica of %3.</source>
        <translation>发现 %1 是 %3 的从节点。</translation>
    </message>
    <message>
        <source>%1 was found as another Sentinel of %3.</source>
        <translation>发现 %1 是 %3 的另一个哨兵。</translation>
    </message>
    <message>
        <source>A Sentinel of %3 has another address now: %1.</source>
        <translation>%3 的一个哨兵换了地址：%1。</translation>
    </message>
    <message>
        <source>%1 came back as a master and is made a replica of %4.</source>
        <translation>%1 以主节点身份恢复，将被设为 %4 的从节点。</translation>
    </message>
    <message>
        <source>%1 follows the wrong master and is pointed to %4.</source>
        <translation>%1 跟随了错误的主节点，将被指向 %4。</translation>
    </message>
    <message>
        <source>%1 says that it has another role than expected.</source>
        <translation>%1 报告的角色与预期不符。</translation>
    </message>
    <message>
        <source>%1 says the role that is expected of it again.</source>
        <translation>%1 报告的角色重新符合预期。</translation>
    </message>
    <message>
        <source>%1 was restarted.</source>
        <translation>%1 已重启。</translation>
    </message>
    <message>
        <source>%2 watches %1 as %3 from now on.</source>
        <translation>%2 开始监控 %1，服务名 %3。</translation>
    </message>
    <message>
        <source>%2 watches %3 no more.</source>
        <translation>%2 不再监控 %3。</translation>
    </message>
    <message>
        <source>%2 was reset and finds the nodes of %3 anew.</source>
        <translation>%2 已重置，正在重新发现 %3 的节点。</translation>
    </message>
    <message>
        <source>%2 is in TILT: its clock jumped or it hung; it does nothing for 30 s.</source>
        <translation>%2 进入 TILT：时钟跳变或进程卡顿；30 秒内不做任何动作。</translation>
    </message>
    <message>
        <source>%2 is no longer in TILT.</source>
        <translation>%2 已退出 TILT。</translation>
    </message>
    <message>
        <source>Listening to %2.</source>
        <translation>正在监听 %2。</translation>
    </message>
    <message>
        <source>%2 cannot be heard; what it says until it is back is missed.</source>
        <translation>听不到 %2；在它恢复之前发布的内容会遗漏。</translation>
    </message>
    <message>
        <source>The configuration epoch is %1 now.</source>
        <extracomment>%1: a number</extracomment>
        <translation>配置纪元现在是 %1。</translation>
    </message>
    <message>
        <source>%1 votes for the Sentinel %2.</source>
        <extracomment>%1: host:port, %2: id and epoch</extracomment>
        <translation>%1 投票给哨兵 %2。</translation>
    </message>
    <message>
        <source>%1 was set: %2</source>
        <extracomment>%1: host:port, %2: an option and its value</extracomment>
        <translation>%1 已设置：%2</translation>
    </message>
    <message>
        <source>%1 says %2: %3</source>
        <extracomment>%1: host:port, %2: name of an event that is not known, %3: its words</extracomment>
        <translation>%1 发布 %2：%3</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Reconfiguration</source>
        <translation>重新配置</translation>
    </message>
</context>
<context>
    <name>quorate::FailoverStrip</name>
    <message>
        <source>Timeline of the last failover</source>
        <translation>最近一次故障转移的时间线</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>a duration</comment>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>clients could not write for %1</source>
        <translation>客户端有 %1 无法写入</translation>
    </message>
</context>
<context>
    <name>quorate::FindingCard</name>
    <message>
        <source>What to do: %1</source>
        <translation>处理办法：%1</translation>
    </message>
    <message>
        <source>Show node %1</source>
        <translation>显示节点 %1</translation>
    </message>
    <message>
        <source>Show this node</source>
        <translation>显示该节点</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more of this kind</source>
        <translation>
            <numerusform>再显示 %n 个同类问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::FindingList</name>
    <message>
        <source>Nothing is wrong with what could be seen.</source>
        <translation>可见范围内没有发现问题。</translation>
    </message>
    <message>
        <source>Show more (%1 hidden)</source>
        <translation>显示更多（已隐藏 %1 项）</translation>
    </message>
</context>
<context>
    <name>quorate::FirstStartPage</name>
    <message>
        <source>See what is there in a Redis deployment and what is wrong with it: replication, Sentinel, Cluster and several data centres, judged by what the servers themselves say.</source>
        <translation>看清 Redis 部署的现状与问题：主从复制、哨兵、集群和多数据中心，一切以服务器自己的回答为准。</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>Start a sandbox</source>
        <translation>启动沙箱</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>quorate::HealthPage</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>编辑连接</translation>
    </message>
    <message>
        <source>%1 for nodes</source>
        <translation>节点扣 %1 分</translation>
    </message>
    <message>
        <source>%1 × 15 critical</source>
        <translation>严重 %1 × 15</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>满分 100</translation>
    </message>
    <message>
        <source>nothing lost</source>
        <translation>未扣分</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>all are healthy</source>
        <translation>全部健康</translation>
    </message>
    <message>
        <source>are healthy</source>
        <translation>个健康</translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation>未设上限</translation>
    </message>
    <message>
        <source>Health score</source>
        <translation>健康评分</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>已用内存</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What it consists of</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Export the report as %1</source>
        <translation>将报告导出为 %1</translation>
    </message>
    <message>
        <source>%1 × 5 warning</source>
        <translation>警告 %1 × 5</translation>
    </message>
    <message>
        <source>%1 of maxmemory</source>
        <comment>%1: a percentage</comment>
        <translation>占 maxmemory 的 %1</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>Slots served</source>
        <translation>可服务的槽</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>by masters that answer</source>
        <translation>由应答的主节点负责</translation>
    </message>
    <message>
        <source>%1 are not</source>
        <translation>%1 个不可服务</translation>
    </message>
    <message>
        <source>Sentinels</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>quorum %1, majority %2</source>
        <translation>法定数 %1，多数 %2</translation>
    </message>
    <message>
        <source>of the reads since the last look</source>
        <translation>自上次查看以来的读取</translation>
    </message>
    <message>
        <source>no reads since the last look</source>
        <translation>自上次查看以来没有读取</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>命中率</translation>
    </message>
    <message>
        <source>What changed lately</source>
        <translation>最近的变化</translation>
    </message>
    <message>
        <source>Data centres</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Replicas linked</source>
        <translation>已连接的从节点</translation>
    </message>
    <message>
        <source>no other copy of the data</source>
        <translation>数据没有其他副本</translation>
    </message>
    <message>
        <source>every replica follows</source>
        <translation>所有从节点均在跟随</translation>
    </message>
    <message numerus="yes">
        <source>%n down or not known</source>
        <translation>
            <numerusform>%n 个断开或未知</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::InfoModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>quorate::JournalPage</name>
    <message>
        <source>The journal is not what was written: a line was changed, or lines are missing.</source>
        <translation>日志与写入时不一致：有行被改动，或有行缺失。</translation>
    </message>
    <message>
        <source>Every command that was sent to change something, with its answer. The lines are chained: none was changed, none is missing.</source>
        <translation>为变更而发送的每条命令及其应答。各行以哈希相连：无改动，无缺失。</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) were interrupted: see what is left of them, and take it back.</source>
        <translation>
            <numerusform>%n 个操作被中断：请查看其遗留并收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Take back what is left…</source>
        <translation>收回遗留…</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>保存回执…</translation>
    </message>
    <message>
        <source>Operations that were carried out</source>
        <translation>已执行的操作</translation>
    </message>
    <message>
        <source>No operation was carried out yet. Each one that is will be kept here with every command that was sent and its answer.</source>
        <translation>尚未执行过任何操作。每次操作都会连同所发送的命令及其应答保存在此。</translation>
    </message>
    <message>
        <source>%1: interrupted.</source>
        <extracomment>%1: title of an operation</extracomment>
        <translation>%1：被中断。</translation>
    </message>
</context>
<context>
    <name>quorate::JournalRows</name>
    <message>
        <source>interrupted</source>
        <translation>被中断</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>outcome not known</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>停顿</translation>
    </message>
    <message>
        <source>For how long writes stood still</source>
        <translation>写入停顿了多久</translation>
    </message>
</context>
<context>
    <name>quorate::KeyValueList</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>quorate::LoadSentences</name>
    <message>
        <source>%1 uses %2 of its memory limit: %3 of %4.</source>
        <extracomment>%1: host:port, %2: a percentage, %3 and %4: amounts of memory</extracomment>
        <translation>%1 的内存已用到上限的 %2：%3 / %4。</translation>
    </message>
    <message>
        <source>%1 uses %2 of its memory limit.</source>
        <extracomment>%1: host:port, %2: a percentage</extracomment>
        <translation>%1 的内存已用到上限的 %2。</translation>
    </message>
    <message>
        <source>At the limit it evicts keys or refuses writes, depending on maxmemory-policy.</source>
        <translation>达到上限后，将按 maxmemory-policy 淘汰键或拒绝写操作。</translation>
    </message>
    <message>
        <source>Raise maxmemory on %1, let keys expire earlier, or spread the data over more nodes.</source>
        <translation>请调大 %1 的 maxmemory、让键更早过期，或将数据分散到更多节点。</translation>
    </message>
    <message>
        <source>%1 has no memory limit; it uses %2 now.</source>
        <extracomment>%1: host:port, %2: an amount of memory</extracomment>
        <translation>%1 未设置内存上限，目前使用 %2。</translation>
    </message>
    <message>
        <source>%1 has no memory limit.</source>
        <translation>%1 未设置内存上限。</translation>
    </message>
    <message>
        <source>It grows until the system kills it, at the worst possible moment.</source>
        <translation>内存会一直增长，直到在最不巧的时刻被系统终止。</translation>
    </message>
    <message>
        <source>Set maxmemory on %1, well below the %2 of the machine so that a fork fits.</source>
        <extracomment>%1: host:port, %2: an amount of memory</extracomment>
        <translation>请为 %1 设置 maxmemory，使其明显低于本机的 %2 内存，为 fork 留出余量。</translation>
    </message>
    <message>
        <source>Set maxmemory on %1, well below the memory of the machine so that a fork fits.</source>
        <translation>请为 %1 设置 maxmemory，使其明显低于本机内存，为 fork 留出余量。</translation>
    </message>
    <message>
        <source>%1 uses %2 of a processor core.</source>
        <extracomment>%1: host:port, %2: a percentage</extracomment>
        <translation>%1 占用一个 CPU 核的 %2。</translation>
    </message>
    <message>
        <source>Redis runs commands on one core: near 100 % every client waits.</source>
        <translation>Redis 用单核执行命令：接近 100 % 时所有客户端都要等待。</translation>
    </message>
    <message>
        <source>Look at the slow log of %1 for expensive commands, move reads to replicas, or spread the slots.</source>
        <translation>请在 %1 的慢日志中查找开销大的命令、将读操作移到从节点，或分散槽。</translation>
    </message>
    <message>
        <source>%1 has %2 clients of %3 at most.</source>
        <extracomment>%1: host:port, %2 and %3: numbers</extracomment>
        <translation>%1 有 %2 个客户端，上限为 %3。</translation>
    </message>
    <message>
        <source>%1 has %2 clients.</source>
        <extracomment>%1: host:port, %2: a number</extracomment>
        <translation>%1 有 %2 个客户端。</translation>
    </message>
    <message>
        <source>Each costs memory; at the limit new ones are turned away.</source>
        <translation>每个连接都占用内存；达到上限后新连接会被拒绝。</translation>
    </message>
    <message>
        <source>Look for applications that open too many connections to %1 (CLIENT LIST), then raise maxclients.</source>
        <translation>请先用 CLIENT LIST 查找与 %1 建立过多连接的应用，再调大 maxclients。</translation>
    </message>
    <message>
        <source>%1 runs %2 commands a second.</source>
        <extracomment>%1: host:port, %2: a number</extracomment>
        <translation>%1 每秒执行 %2 条命令。</translation>
    </message>
    <message>
        <source>There is little left for a peak or for taking over from a failed node.</source>
        <translation>留给流量高峰或接管故障节点的余量已经很少。</translation>
    </message>
    <message>
        <source>Move reads from %1 to replicas, or spread the data over more nodes.</source>
        <translation>请将 %1 的读操作移到从节点，或将数据分散到更多节点。</translation>
    </message>
</context>
<context>
    <name>quorate::Looks</name>
    <message>
        <source>Development</source>
        <translation>开发环境</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>预发环境</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>断开</translation>
    </message>
</context>
<context>
    <name>quorate::MadeReportList</name>
    <message>
        <source>Last reports</source>
        <translation>最近的报告</translation>
    </message>
    <message>
        <source>No report was written yet.</source>
        <translation>还没有生成过报告。</translation>
    </message>
    <message>
        <source>%1, score %2, %3, %4</source>
        <extracomment>%1: deployment, %2: score of 100, %3: point in time, %4: name of a file</extracomment>
        <translation>%1，评分 %2，%3，%4</translation>
    </message>
</context>
<context>
    <name>quorate::MainWindow</name>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>The desktop knows no program for %1.</source>
        <translation>桌面没有可以打开 %1 的程序。</translation>
    </message>
    <message>
        <source>Page of %1</source>
        <translation>%1 的页面</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) were interrupted: see Operations.</source>
        <translation>
            <numerusform>%n 个操作被中断：见“操作”页。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::MoveProgress</name>
    <message>
        <source>of %1</source>
        <extracomment>behind a figure; %1: the figure that it is to become</extracomment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>keys/s</source>
        <translation>键/秒</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>%1: an amount of bytes</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Slots moved</source>
        <translation>已迁移的槽</translation>
    </message>
    <message>
        <source>Keys moved</source>
        <translation>已迁移的键</translation>
    </message>
    <message>
        <source>Memory moved</source>
        <translation>已迁移的内存</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Part that has moved</source>
        <translation>已迁移的比例</translation>
    </message>
</context>
<context>
    <name>quorate::Names</name>
    <message>
        <source>unknown role</source>
        <translation>角色未知</translation>
    </message>
    <message>
        <source>master</source>
        <comment>role of a node</comment>
        <translation>主节点</translation>
    </message>
    <message>
        <source>replica</source>
        <comment>role of a node</comment>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Sentinel</source>
        <comment>role of a node</comment>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>state of a node</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>suspected</source>
        <comment>state of a node (PFAIL)</comment>
        <translation>疑似下线</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a node</comment>
        <translation>已下线</translation>
    </message>
    <message>
        <source>not answering</source>
        <comment>state of a node</comment>
        <translation>无响应</translation>
    </message>
    <message>
        <source>loading</source>
        <comment>state of a node that reads its data set</comment>
        <translation>加载中</translation>
    </message>
    <message>
        <source>access denied</source>
        <comment>state of a node</comment>
        <translation>拒绝访问</translation>
    </message>
    <message>
        <source>connection refused</source>
        <comment>state of a node with too many clients</comment>
        <translation>拒绝新连接</translation>
    </message>
    <message>
        <source>not serving</source>
        <comment>state of a node</comment>
        <translation>不可服务</translation>
    </message>
    <message>
        <source>TLS error</source>
        <comment>state of a node</comment>
        <translation>TLS 错误</translation>
    </message>
    <message>
        <source>not Redis</source>
        <comment>state of a node that breaks the protocol</comment>
        <translation>非 Redis 协议</translation>
    </message>
    <message>
        <source>kind unknown</source>
        <comment>kind of a deployment</comment>
        <translation>类型未知</translation>
    </message>
    <message>
        <source>Single server</source>
        <comment>kind of a deployment</comment>
        <translation>单机</translation>
    </message>
    <message>
        <source>Replication</source>
        <comment>kind of a deployment</comment>
        <translation>主从复制</translation>
    </message>
    <message>
        <source>Sentinel</source>
        <comment>kind of a deployment</comment>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>Redis Cluster</source>
        <comment>kind of a deployment</comment>
        <translation>Redis 集群</translation>
    </message>
    <message>
        <source>Data centres</source>
        <comment>kind of a deployment</comment>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>healthy</source>
        <comment>health of a deployment</comment>
        <translation>健康</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>health of a deployment</comment>
        <translation>降级</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>health of a deployment</comment>
        <translation>严重</translation>
    </message>
    <message>
        <source>info</source>
        <comment>severity of a finding</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>severity of a finding</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>severity of a finding</comment>
        <translation>严重</translation>
    </message>
    <message>
        <source>excellent</source>
        <comment>status of a health report</comment>
        <translation>优秀</translation>
    </message>
    <message>
        <source>good</source>
        <comment>status of a health report</comment>
        <translation>良好</translation>
    </message>
    <message>
        <source>fair</source>
        <comment>status of a health report</comment>
        <translation>一般</translation>
    </message>
    <message>
        <source>poor</source>
        <comment>status of a health report</comment>
        <translation>较差</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>status of a health report</comment>
        <translation>危急</translation>
    </message>
</context>
<context>
    <name>quorate::NodeCells</name>
    <message>
        <source>Not known.</source>
        <translation>未知。</translation>
    </message>
    <message>
        <source>The lag is not known.</source>
        <translation>延迟量未知。</translation>
    </message>
    <message>
        <source>%1 bytes behind its master, acknowledged %2</source>
        <translation>落后主节点 %1 字节，%2确认</translation>
    </message>
    <message>
        <source>%1 bytes behind its master</source>
        <translation>落后主节点 %1 字节</translation>
    </message>
</context>
<context>
    <name>quorate::NodeFacts</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Link to master</source>
        <translation>到主节点的链路</translation>
    </message>
    <message>
        <source>up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>down</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>延迟量</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>最近确认</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Promotion priority</source>
        <translation>提升优先级</translation>
    </message>
    <message>
        <source>Sentinel promotes the replica with the lowest number first, and never one with 0.</source>
        <translation>哨兵优先提升数值最小的从节点；为 0 的从不提升。</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Believes in master</source>
        <translation>认定的主节点</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>法定数 (quorum)</translation>
    </message>
    <message>
        <source>Sentinels it knows</source>
        <translation>已知哨兵数</translation>
    </message>
    <message>
        <source>Its flags of the master</source>
        <translation>对主节点的标记</translation>
    </message>
    <message>
        <source>Replication offset</source>
        <translation>复制偏移量</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>往返延迟</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Node id</source>
        <translation>节点 ID</translation>
    </message>
</context>
<context>
    <name>quorate::NodeOperations</name>
    <message>
        <source>Switch over to this node…</source>
        <translation>切换到此节点…</translation>
    </message>
    <message>
        <source>Promote this node…</source>
        <translation>提升此节点…</translation>
    </message>
    <message>
        <source>Re-point this node…</source>
        <translation>让此节点改随其他节点…</translation>
    </message>
    <message>
        <source>Detach this node…</source>
        <translation>使此节点脱离复制…</translation>
    </message>
    <message>
        <source>Set its priority…</source>
        <translation>设置其优先级…</translation>
    </message>
    <message>
        <source>Set up new replicas…</source>
        <translation>添加新从节点…</translation>
    </message>
</context>
<context>
    <name>quorate::NodeOverview</name>
    <message>
        <source>What it says of itself (INFO)</source>
        <translation>节点自述（INFO）</translation>
    </message>
    <message>
        <source>Search INFO</source>
        <translation>搜索 INFO</translation>
    </message>
    <message>
        <source>Fields of INFO by section</source>
        <translation>按分节列出的 INFO 字段</translation>
    </message>
    <message>
        <source>It has not answered INFO.</source>
        <translation>该节点没有应答 INFO。</translation>
    </message>
</context>
<context>
    <name>quorate::NodePanel</name>
    <message>
        <source>%1 is no longer part of this deployment.</source>
        <translation>%1 已不再属于该部署。</translation>
    </message>
    <message>
        <source>Choose a node to see what it says of itself.</source>
        <translation>请选择一个节点以查看其自身信息。</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>%1: the name of a data centre</comment>
        <translation>位于 %1</translation>
    </message>
</context>
<context>
    <name>quorate::NodeParts</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>持久化</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Slow log</source>
        <translation>慢日志</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Parts of the node</source>
        <translation>节点的各部分</translation>
    </message>
    <message>
        <source>Config</source>
        <comment>part of a node: CONFIG GET; as short as can be</comment>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>quorate::NodeSectionView</name>
    <message>
        <source>It has not answered INFO.</source>
        <translation>该节点没有应答 INFO。</translation>
    </message>
</context>
<context>
    <name>quorate::NodeSections</name>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Of the limit</source>
        <translation>占上限</translation>
    </message>
    <message>
        <source>Memory %1 full</source>
        <extracomment>%1: a percentage such as 93 %</extracomment>
        <translation>内存已用 %1</translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation>碎片率</translation>
    </message>
    <message>
        <source>Fragmented memory</source>
        <translation>内存碎片过多</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Resident (RSS)</source>
        <translation>常驻内存（RSS）</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>When full</source>
        <translation>淘汰策略</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>额外开销</translation>
    </message>
    <message>
        <source>Clients&apos; buffers</source>
        <translation>客户端缓冲区</translation>
    </message>
    <message>
        <source>Replicas&apos; buffers</source>
        <translation>从节点缓冲区</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>复制积压缓冲区</translation>
    </message>
    <message>
        <source>AOF buffer</source>
        <translation>AOF 缓冲区</translation>
    </message>
    <message>
        <source>Evicted keys</source>
        <translation>已淘汰的键</translation>
    </message>
    <message>
        <source>Expired keys</source>
        <translation>已过期的键</translation>
    </message>
    <message>
        <source>Memory of the host</source>
        <translation>主机内存</translation>
    </message>
    <message>
        <source>Last save</source>
        <translation>上次保存</translation>
    </message>
    <message>
        <source>Its outcome</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Last save failed</source>
        <translation>上次保存失败</translation>
    </message>
    <message>
        <source>Saving now</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>此后的改动</translation>
    </message>
    <message>
        <source>The save took</source>
        <translation>保存耗时</translation>
    </message>
    <message>
        <source>AOF</source>
        <translation>AOF</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Last AOF write</source>
        <translation>上次 AOF 写入</translation>
    </message>
    <message>
        <source>AOF write failed</source>
        <translation>AOF 写入失败</translation>
    </message>
    <message>
        <source>Last AOF rewrite</source>
        <translation>上次 AOF 重写</translation>
    </message>
    <message>
        <source>AOF rewrite failed</source>
        <translation>AOF 重写失败</translation>
    </message>
    <message>
        <source>Rewriting now</source>
        <translation>正在重写</translation>
    </message>
    <message>
        <source>AOF size</source>
        <translation>AOF 大小</translation>
    </message>
    <message>
        <source>After the last rewrite</source>
        <translation>上次重写后大小</translation>
    </message>
    <message>
        <source>Delayed fsyncs</source>
        <translation>延迟的 fsync</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Loading its data</source>
        <translation>正在加载数据</translation>
    </message>
    <message>
        <source>Last fork took</source>
        <translation>上次 fork 耗时</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>down</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Last heard from it</source>
        <translation>上次收到主节点数据</translation>
    </message>
    <message>
        <source>Link to the master down</source>
        <translation>与主节点的链路断开</translation>
    </message>
    <message>
        <source>Down for</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>待接收</translation>
    </message>
    <message>
        <source>Full synchronisation</source>
        <translation>正在全量同步</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Promotion priority</source>
        <translation>提升优先级</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>对外公布</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <extracomment>how far a replica is behind its master: &quot;online, 0 B behind&quot;</extracomment>
        <translation>%1，落后 %2</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>确认：%1</translation>
    </message>
    <message>
        <source>A replica is not online</source>
        <translation>有从节点不在线</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>故障转移</translation>
    </message>
    <message>
        <source>Good replicas</source>
        <translation>达标的从节点</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <source>Backlog size</source>
        <translation>积压缓冲区大小</translation>
    </message>
    <message>
        <source>Backlog filled</source>
        <translation>积压缓冲区已用</translation>
    </message>
    <message>
        <source>Replication id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Before the failover</source>
        <translation>故障转移前的 ID</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>quorate::NodeSentences</name>
    <message>
        <source>Nobody accepts writes until it is back or a replica is promoted.</source>
        <translation>在它恢复或有从节点被提升之前，没有节点接受写操作。</translation>
    </message>
    <message>
        <source>There is one copy of the data less to fail over to, and reads sent to it fail.</source>
        <translation>可供故障转移的数据副本少了一份，发往它的读操作也会失败。</translation>
    </message>
    <message>
        <source>There is one vote less for noticing a failure and authorising a failover.</source>
        <translation>发现故障和授权故障转移时少了一票。</translation>
    </message>
    <message>
        <source>Nothing is known of it, so its part of the deployment cannot be judged.</source>
        <translation>其状况无从得知，因此无法评估它所负责的部分。</translation>
    </message>
    <message>
        <source>%1 (%2) is down: it has not answered for %3.</source>
        <extracomment>%1: host:port, %2: role such as &quot;master&quot;, %3: a duration</extracomment>
        <translation>%1（%2）已下线：已有 %3 没有响应。</translation>
    </message>
    <message>
        <source>%1 (%2) is down.</source>
        <extracomment>%1: host:port, %2: role such as &quot;master&quot;</extracomment>
        <translation>%1（%2）已下线。</translation>
    </message>
    <message>
        <source>Start %1 again; if it stays away, promote its replica %2.</source>
        <extracomment>both are host:port; %2 is the replica that is best suited to take over</extracomment>
        <translation>请重新启动 %1；若无法恢复，请将其从节点 %2 提升为主节点。</translation>
    </message>
    <message>
        <source>Start %1 again; its log says why it stopped.</source>
        <translation>请重新启动 %1；其日志中有停止的原因。</translation>
    </message>
    <message>
        <source>%1 (%2) has not answered for %3.</source>
        <extracomment>%1: host:port, %2: role such as &quot;master&quot;, %3: a duration</extracomment>
        <translation>%1（%2）已有 %3 没有响应。</translation>
    </message>
    <message>
        <source>%1 (%2) does not answer.</source>
        <extracomment>%1: host:port, %2: role such as &quot;master&quot;</extracomment>
        <translation>%1（%2）没有响应。</translation>
    </message>
    <message>
        <source>Check that the process on %1 runs and is not blocked, and that nothing in the network is in the way.</source>
        <translation>请检查 %1 的进程是否在运行且未被阻塞，以及网络是否畅通。</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) suspect %1 of being down.</source>
        <translation>
            <numerusform>有 %n 个节点怀疑 %1 已下线。</numerusform>
        </translation>
    </message>
    <message>
        <source>Other nodes suspect %1 of being down.</source>
        <translation>其他节点怀疑 %1 已下线。</translation>
    </message>
    <message>
        <source>If a majority of the masters agrees, it is declared failed and a replica takes its place.</source>
        <translation>若多数主节点都这样认为，它将被判定为下线，并由从节点接替。</translation>
    </message>
    <message>
        <source>Look at the load, the slow log and the network of %1.</source>
        <translation>请查看 %1 的负载、慢日志和网络状况。</translation>
    </message>
    <message>
        <source>%1 is reading its data set into memory: %2 done.</source>
        <extracomment>%1: host:port, %2: a percentage</extracomment>
        <translation>%1 正在将数据集加载到内存：已完成 %2。</translation>
    </message>
    <message>
        <source>%1 is reading its data set into memory.</source>
        <translation>%1 正在将数据集加载到内存。</translation>
    </message>
    <message>
        <source>Until it has finished it answers LOADING to every command for data.</source>
        <translation>加载完成之前，它对所有数据命令都返回 LOADING。</translation>
    </message>
    <message>
        <source>Wait: %1 should be ready in %2.</source>
        <extracomment>%1: host:port, %2: a duration</extracomment>
        <translation>请等待：%1 预计在 %2 后就绪。</translation>
    </message>
    <message>
        <source>Wait until %1 is ready; do not restart it.</source>
        <translation>请等待 %1 加载完成，不要重启。</translation>
    </message>
    <message>
        <source>The cluster remembers %1 but has no address for it.</source>
        <extracomment>%1: host:port or the id of a node</extracomment>
        <translation>集群仍记得 %1，但没有它的地址。</translation>
    </message>
    <message>
        <source>%1 has been introduced to the cluster but has not completed the handshake.</source>
        <extracomment>%1: host:port or the id of a node</extracomment>
        <translation>%1 已被引入集群，但尚未完成握手。</translation>
    </message>
    <message>
        <source>Such an entry is no member: it serves nothing and confuses tools and clients.</source>
        <translation>这样的条目不是成员：它不提供服务，还会干扰工具和客户端。</translation>
    </message>
    <message>
        <source>Send CLUSTER FORGET %1 to every node within a minute.</source>
        <extracomment>CLUSTER FORGET is a command; %1: the id of a node</extracomment>
        <translation>请在一分钟内对每个节点执行 CLUSTER FORGET %1。</translation>
    </message>
    <message>
        <source>Check that the cluster bus port of %1 (its port plus 10000, unless set otherwise) can be reached from every node.</source>
        <translation>请检查每个节点都能访问 %1 的集群总线端口（默认为端口号加 10000）。</translation>
    </message>
    <message>
        <source>Another deployment than before answers at %1.</source>
        <extracomment>%1: host:port</extracomment>
        <translation>%1 处响应的已不是原来的部署。</translation>
    </message>
    <message>
        <source>Addresses are reused: a command meant for one deployment would reach the other.</source>
        <translation>地址已被复用：发给原部署的命令会到达另一个部署。</translation>
    </message>
    <message>
        <source>Check what runs at %1; if the change is intended, save the profile again.</source>
        <translation>请确认 %1 处运行的是什么；若属有意变更，请重新保存连接配置。</translation>
    </message>
    <message>
        <source>The address %1 that the deployment announces cannot be reached from here.</source>
        <extracomment>%1: host:port</extracomment>
        <translation>从这里无法访问部署对外通告的地址 %1。</translation>
    </message>
    <message>
        <source>The node may be well, but neither this console nor clients on this side of the network can use it.</source>
        <translation>节点本身可能正常，但本控制台和网络这一侧的客户端都无法使用它。</translation>
    </message>
    <message>
        <source>Set cluster-announce-ip or replica-announce-ip of %1 to a reachable address, or map it with --announce-map.</source>
        <extracomment>cluster-announce-ip, replica-announce-ip and --announce-map are names of settings</extracomment>
        <translation>请将 %1 的 cluster-announce-ip 或 replica-announce-ip 设为可访问的地址，或用 --announce-map 进行映射。</translation>
    </message>
    <message>
        <source>A new process answers at %1: it was restarted or replaced.</source>
        <extracomment>%1: host:port</extracomment>
        <translation>%1 处响应的是新进程：服务器被重启或替换过。</translation>
    </message>
    <message>
        <source>A master that restarts without persistence comes back empty and empties its replicas.</source>
        <translation>未启用持久化的主节点重启后数据为空，其从节点也会随之清空。</translation>
    </message>
    <message>
        <source>Check that %1 is the server you mean and that its keys are there.</source>
        <translation>请确认 %1 就是所要的服务器，并且其中的键都在。</translation>
    </message>
    <message numerus="yes">
        <source>The keys of its %Ln slot(s) can be neither read nor written until a replica takes over.</source>
        <translation>
            <numerusform>在从节点接管之前，其负责的 %Ln 个槽中的键无法读写。</numerusform>
        </translation>
    </message>
    <message>
        <source>It owns no slots, so no keys are out of reach because of it. If a replica took over from it, that one has one replica less until it is back.</source>
        <translation>它不拥有任何槽，因此没有键因它而无法访问。若已有从节点接替它，则在它恢复之前，新主节点少一个从节点。</translation>
    </message>
</context>
<context>
    <name>quorate::NodeSide</name>
    <message>
        <source>Close the node</source>
        <translation>关闭节点面板</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>quorate::NodeTable</name>
    <message>
        <source>full sync</source>
        <translation>全量同步</translation>
    </message>
    <message>
        <source>link down</source>
        <translation>连接断开</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>of limit</source>
        <extracomment>column title: percentage of the memory limit</extracomment>
        <translation>占上限</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Ops/s</source>
        <extracomment>column title: commands a second</extracomment>
        <translation>次/秒</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>数据中心</translation>
    </message>
</context>
<context>
    <name>quorate::NoticeList</name>
    <message>
        <source>Notices of this run</source>
        <translation>本次运行的通知</translation>
    </message>
    <message>
        <source>Nothing has happened yet that is worth a notice.</source>
        <translation>还没有发生值得通知的事。</translation>
    </message>
</context>
<context>
    <name>quorate::OperationDialog</name>
    <message>
        <source>New master</source>
        <translation>新主节点</translation>
    </message>
    <message>
        <source>Copy as redis-cli</source>
        <translation>复制为 redis-cli</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>保存回执…</translation>
    </message>
    <message>
        <source>This is production. Type %1 to confirm.</source>
        <extracomment>%1: name of a deployment</extracomment>
        <translation>这是生产环境。请输入 %1 以确认。</translation>
    </message>
    <message>
        <source>Switch over to %1</source>
        <extracomment>%1: host:port</extracomment>
        <translation>切换到 %1</translation>
    </message>
    <message>
        <source>Promote %1</source>
        <translation>提升 %1</translation>
    </message>
    <message>
        <source>Fail over</source>
        <translation>执行故障转移</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回改动</translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Cancel the operation</source>
        <translation>取消操作</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The way on is safer than the way back now.</source>
        <translation>此时继续比回退更安全。</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>%1: a duration</extracomment>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>Set up replication</source>
        <translation>建立复制</translation>
    </message>
    <message>
        <source>Re-point to %1</source>
        <extracomment>%1: host:port</extracomment>
        <translation>改为跟随 %1</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>使 %1 脱离</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <translation>设置优先级</translation>
    </message>
    <message>
        <source>Make the replicas read-only</source>
        <translation>将从节点设为只读</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>开始监控</translation>
    </message>
    <message>
        <source>Stop watching it</source>
        <translation>停止监控</translation>
    </message>
    <message>
        <source>Set it on every Sentinel</source>
        <translation>在每个哨兵上设置</translation>
    </message>
    <message>
        <source>Reset the Sentinels</source>
        <translation>重置各哨兵</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>写入配置文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Looking at the servers, without changing anything…</source>
        <translation>正在查看服务器，不作任何更改…</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>查看计划</translation>
    </message>
    <message>
        <source>Move the slots</source>
        <translation>迁移槽</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>quorate::OperationTasks</name>
    <message>
        <source>This connection is read-only.</source>
        <translation>此连接为只读。</translation>
    </message>
    <message>
        <source>Another operation is open.</source>
        <translation>另一个操作已打开。</translation>
    </message>
    <message>
        <source>The deployment is no longer of a kind that this is for.</source>
        <translation>该部署已不再是适用此操作的类型。</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>Receipt written to %1</source>
        <translation>回执已写入 %1</translation>
    </message>
    <message>
        <source>Open the connection %1 first: it is needed to take the operation back.</source>
        <extracomment>%1: name of a deployment</extracomment>
        <translation>请先打开连接 %1：收回操作需要它。</translation>
    </message>
    <message>
        <source>Nodes are moved within one replication set only.</source>
        <translation>节点只能在同一个复制组内移动。</translation>
    </message>
    <message>
        <source>PDF or JSON (*.pdf *.json)</source>
        <translation>PDF 或 JSON (*.pdf *.json)</translation>
    </message>
    <message>
        <source>Mend the slots of %1</source>
        <translation>修复 %1 的槽</translation>
    </message>
    <message>
        <source>Move slots of %1</source>
        <translation>迁移 %1 的槽</translation>
    </message>
    <message>
        <source>Balance %1</source>
        <translation>均衡 %1</translation>
    </message>
    <message>
        <source>No master answers.</source>
        <translation>没有主节点应答。</translation>
    </message>
</context>
<context>
    <name>quorate::OutlookWords</name>
    <message>
        <source>not known: no Sentinel that answers watches the service.</source>
        <translation>未知：应答的哨兵都没有监控该服务。</translation>
    </message>
    <message numerus="yes">
        <source>%n Sentinel(s) must agree that the master is down; %1 can.</source>
        <translation>
            <numerusform>需要 %n 个哨兵一致判定主节点下线；目前有 %1 个可参与。</numerusform>
        </translation>
    </message>
    <message>
        <source>By their own check (CKQUORUM) they do not reach it.</source>
        <translation>但哨兵自检（CKQUORUM）表明无法达到。</translation>
    </message>
    <message>
        <source>not known: no Sentinel is known.</source>
        <translation>未知：没有已知的哨兵。</translation>
    </message>
    <message numerus="yes">
        <source>%n Sentinel(s) of the %1 known must elect one of them to lead the failover; %2 can.</source>
        <translation>
            <numerusform>已知 %1 个哨兵中，需要 %n 个投票选出主导故障转移的哨兵；目前有 %2 个可参与。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could be promoted.</source>
        <comment>replicas</comment>
        <translation>
            <numerusform>有 %n 个可以提升。</numerusform>
        </translation>
    </message>
    <message>
        <source>None could be promoted.</source>
        <comment>replicas</comment>
        <translation>没有可以提升的从节点。</translation>
    </message>
    <message>
        <source>Not %1: %2.</source>
        <extracomment>%1: host:port, %2: why it would not be promoted</extracomment>
        <translation>%1 不可提升：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Nor %n more.</source>
        <translation>
            <numerusform>另有 %n 个也不可提升。</numerusform>
        </translation>
    </message>
    <message>
        <source>it is down</source>
        <translation>已下线</translation>
    </message>
    <message>
        <source>its priority is 0</source>
        <translation>优先级为 0</translation>
    </message>
    <message>
        <source>it is cut off from its master</source>
        <translation>与主节点的链路已断开</translation>
    </message>
    <message>
        <source>A failover is in progress</source>
        <translation>故障转移正在进行</translation>
    </message>
    <message>
        <source>A failover could happen now</source>
        <translation>现在可以进行故障转移</translation>
    </message>
    <message>
        <source>No failover could happen now</source>
        <translation>现在无法进行故障转移</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>法定数</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>TILT</source>
        <translation>TILT</translation>
    </message>
    <message numerus="yes">
        <source>%n Sentinel(s) do nothing until their TILT ends.</source>
        <translation>
            <numerusform>%n 个哨兵处于 TILT，结束前不执行任何操作。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::PageHeader</name>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>quorate::Palette</name>
    <message>
        <source>%1, %2</source>
        <comment>an entry of the palette and where it belongs</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Go to or do</source>
        <translation>前往或执行</translation>
    </message>
    <message>
        <source>Go to a deployment, node or page, or start something…</source>
        <translation>前往部署、节点或页面，或执行操作…</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>quorate::PaletteEntries</name>
    <message>
        <source>%1 of %2</source>
        <comment>%1: role of a node, %2: a deployment</comment>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>%1: role of a node, %2: a deployment, %3: state</comment>
        <translation>%2 的%1，%3</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>部署</translation>
    </message>
</context>
<context>
    <name>quorate::PasswordPrompt</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect with this password</source>
        <translation>用此密码连接</translation>
    </message>
    <message>
        <source>Kept in memory until Quorate is closed. Edit the connection to save it.</source>
        <translation>仅保存在内存中，关闭 Quorate 后失效；如需保存请编辑连接。</translation>
    </message>
</context>
<context>
    <name>quorate::PlanRow</name>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>done, and taken back</source>
        <translation>完成，且已收回</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <extracomment>%1: what a server answered, %2: how long it took</extracomment>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <extracomment>%1: what a server answered to the command that takes a step back</extracomment>
        <translation>已收回：%1</translation>
    </message>
    <message>
        <source>other masters</source>
        <translation>其他主节点</translation>
    </message>
</context>
<context>
    <name>quorate::PlanSentences</name>
    <message>
        <source>%1 can become the master.</source>
        <translation>%1 可以成为主节点。</translation>
    </message>
    <message>
        <source>No replica can become the master.</source>
        <translation>没有从节点可以成为主节点。</translation>
    </message>
    <message>
        <source>%1 is no replica: choose one of the replicas.</source>
        <translation>%1 不是从节点：请选择一个从节点。</translation>
    </message>
    <message>
        <source>%1 is still loading its data: wait until it is ready.</source>
        <translation>%1 仍在加载数据：请等待其就绪。</translation>
    </message>
    <message>
        <source>%1 does not answer: choose another replica.</source>
        <translation>%1 没有应答：请选择其他从节点。</translation>
    </message>
    <message>
        <source>%1 has replica-priority 0, which forbids to promote it: choose another replica, or change the setting.</source>
        <translation>%1 的 replica-priority 为 0，禁止提升：请选择其他从节点，或修改该设置。</translation>
    </message>
    <message>
        <source>%1 is still synchronising: wait until it has finished.</source>
        <translation>%1 仍在同步：请等待其完成。</translation>
    </message>
    <message>
        <source>The replication link of %1 is down: mend it first, or choose another replica.</source>
        <translation>%1 的复制链路已断开：请先修复，或选择其他从节点。</translation>
    </message>
    <message>
        <source>There is no replica that could become the master.</source>
        <translation>没有可以成为主节点的从节点。</translation>
    </message>
    <message>
        <source>%1 is %2 behind its master.</source>
        <translation>%1 落后主节点 %2。</translation>
    </message>
    <message>
        <source>How far %1 is behind its master is not known: wait until its link is up.</source>
        <translation>%1 落后主节点多少未知：请等待其链路恢复。</translation>
    </message>
    <message>
        <source>%1 is %2 behind its master, more than %3: wait until it has caught up.</source>
        <translation>%1 落后主节点 %2，超过 %3：请等待其追上。</translation>
    </message>
    <message>
        <source>%1 Sentinels can be reached; the quorum is %2.</source>
        <extracomment>%1 and %2: numbers of Sentinels</extracomment>
        <translation>%1 个哨兵可达；法定数为 %2。</translation>
    </message>
    <message>
        <source>Only %1 Sentinels can be reached; the quorum is %2: bring the others back first.</source>
        <translation>仅 %1 个哨兵可达；法定数为 %2：请先恢复其余哨兵。</translation>
    </message>
    <message>
        <source>%1 Sentinels can be reached; %2 are the majority.</source>
        <translation>%1 个哨兵可达；多数为 %2。</translation>
    </message>
    <message>
        <source>Only %1 Sentinels can be reached; %2 are the majority, without which no failover is authorised: bring the others back first.</source>
        <translation>仅 %1 个哨兵可达；多数为 %2，没有多数便无法授权故障转移：请先恢复其余哨兵。</translation>
    </message>
    <message>
        <source>The user may run every command of the plan on %1.</source>
        <translation>该用户可在 %1 上执行计划中的每条命令。</translation>
    </message>
    <message>
        <source>The user %1 may not run %2 on %3: grant it with ACL SETUSER, or sign in as another.</source>
        <extracomment>%1: name of a user, %2: a command, %3: host:port</extracomment>
        <translation>用户 %1 无权在 %3 上执行 %2：请用 ACL SETUSER 授权，或以其他用户登录。</translation>
    </message>
    <message>
        <source>Whether the user may run the commands on %1 could not be checked (ACL DRYRUN needs Redis 7 and a right of its own).</source>
        <translation>无法检查该用户能否在 %1 上执行这些命令（ACL DRYRUN 需要 Redis 7 及其自身的权限）。</translation>
    </message>
    <message>
        <source>The master %1 answers.</source>
        <translation>主节点 %1 有应答。</translation>
    </message>
    <message>
        <source>No master answers: promote a replica instead.</source>
        <translation>没有主节点应答：请改为提升一个从节点。</translation>
    </message>
    <message>
        <source>There is more than one master: mend that first.</source>
        <translation>存在多个主节点：请先修复。</translation>
    </message>
    <message>
        <source>No master answers.</source>
        <translation>没有主节点应答。</translation>
    </message>
    <message>
        <source>The master %1 answers: switch over instead, which loses nothing.</source>
        <translation>主节点 %1 有应答：请改用主从切换，不会丢失数据。</translation>
    </message>
    <message>
        <source>Sentinels choose by priority first: %1 gets the lowest.</source>
        <translation>哨兵首先按优先级选择：%1 得到最低值。</translation>
    </message>
    <message>
        <source>%1 makes room: its priority must not be as low as the candidate&apos;s.</source>
        <translation>%1 让位：其优先级不能与候选节点一样低。</translation>
    </message>
    <message>
        <source>Wait until the Sentinel %1 has read the new priority, ten seconds at most.</source>
        <translation>等待哨兵 %1 读到新的优先级，最多十秒。</translation>
    </message>
    <message>
        <source>Writes on the old master wait; reads go on.</source>
        <translation>旧主节点上的写入等待；读取照常。</translation>
    </message>
    <message>
        <source>Wait until %1 has every byte that was acknowledged.</source>
        <translation>等待 %1 拥有每个已确认的字节。</translation>
    </message>
    <message>
        <source>The old master pauses writes, waits until %1 has every byte, and swaps roles.</source>
        <translation>旧主节点暂停写入，等待 %1 拥有全部字节，然后互换角色。</translation>
    </message>
    <message>
        <source>The Sentinel %1 starts the failover.</source>
        <translation>哨兵 %1 开始故障转移。</translation>
    </message>
    <message>
        <source>Wait until %1 says itself that it is the master.</source>
        <translation>等待 %1 自己报告为主节点。</translation>
    </message>
    <message>
        <source>The old master follows the new one before it could accept another write.</source>
        <translation>旧主节点在能再次接受写入之前即跟随新主节点。</translation>
    </message>
    <message>
        <source>Clients of the old master must ask anew who the master is.</source>
        <translation>旧主节点的客户端必须重新询问谁是主节点。</translation>
    </message>
    <message>
        <source>Wait until the Sentinels name the new master.</source>
        <translation>等待各哨兵指向新主节点。</translation>
    </message>
    <message>
        <source>Wait until the replicas are linked to the new master.</source>
        <translation>等待从节点与新主节点建立链路。</translation>
    </message>
    <message>
        <source>%1 stops following and becomes the master.</source>
        <translation>%1 停止跟随并成为主节点。</translation>
    </message>
    <message>
        <source>%1 follows the new master.</source>
        <translation>%1 跟随新主节点。</translation>
    </message>
    <message>
        <source>Put back what the interrupted operation had changed on %1.</source>
        <translation>恢复被中断的操作在 %1 上改动的设置。</translation>
    </message>
    <message>
        <source>The deployment is of a kind that this is for.</source>
        <translation>部署的类型适用于此操作。</translation>
    </message>
    <message>
        <source>This is not for a deployment of this kind (%1).</source>
        <translation>此操作不适用于这种部署（%1）。</translation>
    </message>
    <message>
        <source>No other replica has more of the stream.</source>
        <translation>没有其他从节点拥有更多的复制流。</translation>
    </message>
    <message>
        <source>%1 has %2 more of the stream: promote that one, or these bytes are lost.</source>
        <translation>%1 的复制流多出 %2：请提升它，否则这些字节会丢失。</translation>
    </message>
    <message>
        <source>No Sentinel watches.</source>
        <translation>没有哨兵在监控。</translation>
    </message>
    <message>
        <source>Sentinels watch this master and would undo it: let them switch over.</source>
        <translation>哨兵正在监控该主节点，会撤销此操作：请由哨兵执行切换。</translation>
    </message>
    <message>
        <source>The Sentinels agree on the master.</source>
        <translation>各哨兵对主节点的看法一致。</translation>
    </message>
    <message>
        <source>The Sentinels disagree on who the master is: mend that first.</source>
        <translation>各哨兵对谁是主节点看法不一：请先修复。</translation>
    </message>
    <message>
        <source>No failover is under way.</source>
        <translation>没有故障转移正在进行。</translation>
    </message>
    <message>
        <source>A failover is under way: wait until it has ended.</source>
        <translation>故障转移正在进行：请等待其结束。</translation>
    </message>
    <message>
        <source>No Sentinel is in TILT.</source>
        <translation>没有哨兵处于 TILT。</translation>
    </message>
    <message>
        <source>Sentinels in TILT do nothing for 30 s: wait until that has ended.</source>
        <translation>处于 TILT 的哨兵 30 秒内不做任何事：请等待其结束。</translation>
    </message>
    <message>
        <source>The pause of %1 stays well under down-after-milliseconds, %2.</source>
        <extracomment>%1 and %2: durations</extracomment>
        <translation>暂停 %1，远低于 down-after-milliseconds（%2）。</translation>
    </message>
    <message>
        <source>down-after-milliseconds is %1: the pause would have to end before a promotion. Raise it to 2500 or more.</source>
        <translation>down-after-milliseconds 为 %1：暂停将不得不在提升之前结束。请将其提高到 2500 或以上。</translation>
    </message>
    <message>
        <source>Redis %1 has %2.</source>
        <translation>Redis %1 支持 %2。</translation>
    </message>
    <message>
        <source>%1 needs Redis %2; this is %3.</source>
        <translation>%1 需要 Redis %2；当前为 %3。</translation>
    </message>
    <message>
        <source>%1 can sign in to its new master.</source>
        <translation>%1 能够登录其新主节点。</translation>
    </message>
    <message>
        <source>%1 has no masterauth and could not sign in to its new master: set it there with CONFIG SET masterauth.</source>
        <translation>%1 没有设置 masterauth，无法登录其新主节点：请在其上用 CONFIG SET masterauth 设置。</translation>
    </message>
    <message>
        <source>%1 keeps its data over a restart.</source>
        <translation>%1 重启后保留数据。</translation>
    </message>
    <message>
        <source>%1 keeps nothing on disk: restarted as a master it would be empty, and its replicas with it. Turn on save or appendonly.</source>
        <translation>%1 不在磁盘上保留任何数据：作为主节点重启后将为空，其从节点亦然。请启用 save 或 appendonly。</translation>
    </message>
    <message>
        <source>The old master refuses writes by itself as soon as the candidate has left it, whatever becomes of this program.</source>
        <translation>候选节点一旦离开，旧主节点便自行拒绝写入，无论本程序如何。</translation>
    </message>
    <message>
        <source>%1 can refuse writes by itself when its replicas leave.</source>
        <translation>%1 在其从节点离开时能自行拒绝写入。</translation>
    </message>
    <message>
        <source>min-replicas-max-lag is 0 on %1: should this program die in the middle, it would not refuse writes by itself.</source>
        <translation>%1 上的 min-replicas-max-lag 为 0：若本程序中途终止，它不会自行拒绝写入。</translation>
    </message>
    <message>
        <source>%1 signs in with a masterauth, and its new master asks for no password and refuses one: set requirepass there first.</source>
        <translation>%1 用 masterauth 登录，而其新主节点未设密码，会拒绝带密码的登录：请先在那里设置 requirepass。</translation>
    </message>
    <message>
        <source>FAILOVER cannot be used on %1 (no right to it, or renamed): the roles change step by step while the writes wait.</source>
        <translation>%1 上无法使用 FAILOVER（没有权限或已被重命名）：角色将在写入等待期间逐步切换。</translation>
    </message>
    <message>
        <source>FAILOVER can be used on %1.</source>
        <translation>%1 上可以使用 FAILOVER。</translation>
    </message>
</context>
<context>
    <name>quorate::PlanSheet</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Taken back whatever happens</source>
        <translation>无论如何都会收回</translation>
    </message>
    <message>
        <source>Taken back if it fails or is cancelled</source>
        <translation>失败或取消时收回</translation>
    </message>
    <message>
        <source>Checks before anything is sent</source>
        <translation>发送任何命令之前的检查</translation>
    </message>
</context>
<context>
    <name>quorate::PlanWording</name>
    <message>
        <source>Writes stood still for %1.</source>
        <extracomment>%1: a duration such as &quot;850 ms&quot;</extracomment>
        <translation>写入停顿了 %1。</translation>
    </message>
    <message>
        <source>Switch %1 over to %2</source>
        <extracomment>%1: name of a deployment or service, %2: host:port</extracomment>
        <translation>将 %1 切换到 %2</translation>
    </message>
    <message>
        <source>Promote %2 in %1</source>
        <translation>在 %1 中提升 %2</translation>
    </message>
    <message>
        <source>Let the Sentinels fail %1 over</source>
        <translation>让哨兵对 %1 执行故障转移</translation>
    </message>
    <message>
        <source>Take back what an interrupted operation left in %1</source>
        <translation>收回被中断的操作在 %1 中留下的改动</translation>
    </message>
    <message>
        <source>No acknowledged write is lost. Writes stand still for a moment, %1 at most; clients of the old master must connect anew.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>不会丢失任何已确认的写入。写入短暂停顿，最多 %1；旧主节点的客户端必须重新连接。</translation>
    </message>
    <message>
        <source>Acknowledged writes that the new master does not have are lost: %1 of the stream at most. Should the old master come back, there are two until it is re-pointed.</source>
        <extracomment>%1: an amount of bytes</extracomment>
        <translation>新主节点没有的已确认写入将丢失：最多 %1 的复制流。若旧主节点恢复，在其重新指向之前会有两个主节点。</translation>
    </message>
    <message>
        <source>Acknowledged writes that the new master does not have are lost; how many is not known. Should the old master come back, there are two until it is re-pointed.</source>
        <translation>新主节点没有的已确认写入将丢失，数量未知。若旧主节点恢复，在其重新指向之前会有两个主节点。</translation>
    </message>
    <message>
        <source>While the old master is alive it goes on accepting writes until the Sentinels reconfigure it, for about ten seconds, and all of these are lost. A switchover loses none.</source>
        <translation>旧主节点在线时会继续接受写入，直到哨兵将其重新配置，约十秒，这些写入全部丢失。协调切换不会丢失。</translation>
    </message>
    <message>
        <source>Only settings that the interrupted operation had changed are put back.</source>
        <translation>仅恢复被中断的操作改动过的设置。</translation>
    </message>
    <message>
        <source>%1: done. %2</source>
        <comment>title of an operation, a sentence or nothing</comment>
        <extracomment>two sentences: what was done, and how long writes stood still</extracomment>
        <translation>%1：完成。%2</translation>
    </message>
    <message>
        <source>%1: failed.</source>
        <translation>%1：失败。</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1：已取消。</translation>
    </message>
    <message>
        <source>%1: refused; nothing was sent.</source>
        <translation>%1：被拒绝；未发送任何命令。</translation>
    </message>
    <message>
        <source>%1: the outcome of a command is not known.</source>
        <translation>%1：有命令的结果未知。</translation>
    </message>
</context>
<context>
    <name>quorate::PreflightList</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>quorate::Quantities</name>
    <message>
        <source>%1 s</source>
        <extracomment>a duration in seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>a duration in minutes and seconds (two digits)</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a duration in hours and minutes (two digits)</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>a duration in days and hours (two digits)</extracomment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>a duration in milliseconds</extracomment>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>quorate::Rail</name>
    <message>
        <source>Places of the program</source>
        <translation>程序的各处</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Go to or do</source>
        <translation>前往或执行</translation>
    </message>
    <message>
        <source>Show or hide the navigator</source>
        <translation>显示或隐藏导航栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
</context>
<context>
    <name>quorate::RawPart</name>
    <message>
        <source>The reply is empty.</source>
        <translation>应答为空。</translation>
    </message>
    <message>
        <source>Command to send</source>
        <translation>要发送的命令</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>复制应答</translation>
    </message>
    <message>
        <source>Reply of the node</source>
        <translation>节点的应答</translation>
    </message>
</context>
<context>
    <name>quorate::ReadingPart</name>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>quorate::RebalanceQuestions</name>
    <message>
        <source>Number of slots</source>
        <translation>槽的数量</translation>
    </message>
    <message>
        <source>Number of keys</source>
        <translation>键的数量</translation>
    </message>
    <message>
        <source>Memory of the keys</source>
        <translation>键占用的内存</translation>
    </message>
    <message>
        <source>Balance by</source>
        <translation>均衡依据</translation>
    </message>
    <message>
        <source>Tolerate</source>
        <translation>容许偏差</translation>
    </message>
    <message>
        <source>Nothing moves while every master is this near to its share.</source>
        <translation>每个主节点与其应有份额的差距都在此以内时，不迁移任何槽。</translation>
    </message>
    <message>
        <source>Use empty masters</source>
        <translation>使用空的主节点</translation>
    </message>
    <message>
        <source>Weights of the masters</source>
        <translation>各主节点的权重</translation>
    </message>
</context>
<context>
    <name>quorate::ReceiptFacts</name>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Time without writes</source>
        <translation>无法写入的时间</translation>
    </message>
    <message>
        <source>Until the new master</source>
        <translation>直到新主节点就位</translation>
    </message>
    <message>
        <source>Full resynchronisations</source>
        <translation>全量重同步</translation>
    </message>
    <message>
        <source>Partial resynchronisations</source>
        <translation>部分重同步</translation>
    </message>
    <message>
        <source>Offset before</source>
        <translation>操作前偏移量</translation>
    </message>
    <message>
        <source>Offset after</source>
        <translation>操作后偏移量</translation>
    </message>
    <message>
        <source>Left to do on %1: %2</source>
        <extracomment>%1: host:port, %2: a command</extracomment>
        <translation>%1 上尚待执行：%2</translation>
    </message>
</context>
<context>
    <name>quorate::ReceiptPdf</name>
    <message>
        <source>What was measured</source>
        <translation>测得数据</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>已发送的命令</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间 (UTC)</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>The failover, as the Sentinels told it</source>
        <translation>哨兵所报告的故障转移过程</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>起始 (UTC)</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Sentinel</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>quorate::ReplicaInput</name>
    <message>
        <source>Give at least one address.</source>
        <translation>请至少填写一个地址。</translation>
    </message>
    <message>
        <source>%1 is no address: give host:port.</source>
        <translation>%1 不是地址：请按 主机:端口 填写。</translation>
    </message>
    <message>
        <source>New replicas</source>
        <translation>新从节点</translation>
    </message>
    <message>
        <source>host:port, several with spaces between. They are signed in to as this connection is.</source>
        <translation>主机:端口，多个之间以空格分隔。登录时使用本连接的凭据。</translation>
    </message>
    <message>
        <source>Delete what they hold</source>
        <translation>删除其上已有的数据</translation>
    </message>
    <message>
        <source>Without it a server that holds keys is refused.</source>
        <translation>不勾选时，含有键的服务器会被拒绝。</translation>
    </message>
    <message>
        <source>Take servers that have replicas of their own</source>
        <translation>允许自身带有从节点的服务器</translation>
    </message>
    <message>
        <source>Those then follow at second hand.</source>
        <translation>那些从节点随后将成为级联从节点。</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Set up replication</source>
        <translation>建立复制</translation>
    </message>
    <message>
        <source>The servers become replicas of the master: each is looked at first, and shown with what it holds.</source>
        <translation>这些服务器将成为主节点的从节点：会先逐一查看，并显示其上的数据量。</translation>
    </message>
    <message>
        <source>Re-point %1</source>
        <translation>让 %1 改随其他节点</translation>
    </message>
    <message>
        <source>Re-point a replica</source>
        <translation>更改从节点的主节点</translation>
    </message>
    <message>
        <source>It follows another node from then on.</source>
        <translation>此后它将改为跟随另一个节点。</translation>
    </message>
    <message>
        <source>New master</source>
        <translation>新主节点</translation>
    </message>
    <message>
        <source>Priority of %1</source>
        <translation>%1 的优先级</translation>
    </message>
    <message>
        <source>Priority of a replica</source>
        <translation>从节点的优先级</translation>
    </message>
    <message>
        <source>Sentinels promote the replica with the lowest number; 0 is never promoted.</source>
        <translation>哨兵会提升数值最小的从节点；0 表示永不提升。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Detach a replica</source>
        <translation>使从节点脱离复制</translation>
    </message>
    <message>
        <source>It becomes a master of its own that takes writes.</source>
        <translation>它将成为可写入的独立主节点。</translation>
    </message>
</context>
<context>
    <name>quorate::ReplicaPlanSentences</name>
    <message>
        <source>%1 is no node of this deployment.</source>
        <translation>%1 不是此部署的节点。</translation>
    </message>
    <message>
        <source>%1 does not answer, or not to these credentials: bring it up first.</source>
        <translation>%1 没有应答，或不接受这组凭据：请先使其可用。</translation>
    </message>
    <message>
        <source>%1 is still loading its data: wait until it is ready.</source>
        <translation>%1 仍在加载数据：请等待其就绪。</translation>
    </message>
    <message>
        <source>%1 is a cluster node: only CLUSTER REPLICATE makes it a replica.</source>
        <translation>%1 是集群节点：只能用 CLUSTER REPLICATE 使其成为从节点。</translation>
    </message>
    <message>
        <source>%1 is the master itself.</source>
        <translation>%1 就是主节点本身。</translation>
    </message>
    <message>
        <source>%1 follows that node already.</source>
        <translation>%1 已经在跟随该节点。</translation>
    </message>
    <message>
        <source>%1 is a replica of %2: detach it there first.</source>
        <translation>%1 是 %2 的从节点：请先使其脱离。</translation>
    </message>
    <message>
        <source>%1 is no replica: choose one of the replicas.</source>
        <translation>%1 不是从节点：请选择一个从节点。</translation>
    </message>
    <message>
        <source>%1 answers and suits.</source>
        <translation>%1 有应答，符合要求。</translation>
    </message>
    <message>
        <source>%1 needs %2 of the stream only: a partial resynchronisation.</source>
        <extracomment>%1: host:port, %2: an amount of bytes</extracomment>
        <translation>%1 只需复制流中的 %2：部分重同步。</translation>
    </message>
    <message>
        <source>%1 needs a full synchronisation: its new master forks and ships %2.</source>
        <translation>%1 需要全量同步：其新主节点要 fork 并传输 %2。</translation>
    </message>
    <message>
        <source>Whether %1 needs a full synchronisation is not known.</source>
        <translation>无法确定 %1 是否需要全量同步。</translation>
    </message>
    <message>
        <source>%1 holds no keys.</source>
        <translation>%1 没有任何键。</translation>
    </message>
    <message>
        <source>As whom %1 signs in to its master.</source>
        <translation>%1 登录主节点所用的用户。</translation>
    </message>
    <message>
        <source>With what %1 signs in to its master: the password of this connection.</source>
        <translation>%1 登录主节点所用的密码：即此连接的密码。</translation>
    </message>
    <message>
        <source>Wait until the link of %1 is up and it has the data.</source>
        <translation>等待 %1 的复制连接建立并取得数据。</translation>
    </message>
    <message>
        <source>The lower its number, the sooner %1 is promoted; 0 is never.</source>
        <translation>数值越小，%1 越先被提升；0 表示永不提升。</translation>
    </message>
    <message>
        <source>%1 refuses writes of clients, which its master would never see.</source>
        <translation>%1 拒绝客户端写入，这些写入主节点永远看不到。</translation>
    </message>
    <message>
        <source>%1 follows %2.</source>
        <translation>%1 跟随 %2。</translation>
    </message>
    <message>
        <source>%1 would not follow itself.</source>
        <translation>%1 不会形成循环跟随。</translation>
    </message>
    <message>
        <source>%2 follows %1 already, itself or by others: they would follow each other.</source>
        <translation>%2 已直接或间接跟随 %1：二者会互相跟随，形成环路。</translation>
    </message>
    <message>
        <source>Redis %2 on %1 can read the data of its master.</source>
        <translation>%1 上的 Redis %2 能读取主节点的数据。</translation>
    </message>
    <message>
        <source>Redis %2 on %1 is older than its master&apos;s %3 and could not read its data: upgrade it first.</source>
        <translation>%1 上的 Redis %2 比主节点的 %3 旧，无法读取其数据：请先升级。</translation>
    </message>
    <message>
        <source>%1 speaks to its master as this connection does.</source>
        <translation>%1 与主节点的通信方式和此连接一致。</translation>
    </message>
    <message>
        <source>tls-replication of %1 is not as the master&apos;s port wants it: set it first.</source>
        <translation>%1 的 tls-replication 与主节点端口的要求不符：请先设置。</translation>
    </message>
    <message>
        <source>%1 has a configuration file to keep settings in.</source>
        <translation>%1 有配置文件可保存设置。</translation>
    </message>
    <message>
        <source>%1 was started without a configuration file: a restart forgets the setting.</source>
        <translation>%1 启动时没有配置文件：重启后此设置会丢失。</translation>
    </message>
    <message>
        <source>Make %1 follow %2</source>
        <extracomment>%1: one or more host:port, %2: host:port</extracomment>
        <translation>使 %1 跟随 %2</translation>
    </message>
    <message>
        <source>Re-point %1 to %2</source>
        <translation>将 %1 改为跟随 %2</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>使 %1 脱离</translation>
    </message>
    <message>
        <source>Set the priority of %1 to %2</source>
        <extracomment>%2: a number</extracomment>
        <translation>将 %1 的优先级设为 %2</translation>
    </message>
    <message>
        <source>Make the replicas of %1 read-only</source>
        <extracomment>%1: name of a deployment</extracomment>
        <translation>将 %1 的从节点设为只读</translation>
    </message>
    <message>
        <source>The master forks and ships %1; what the new replicas hold is deleted. One that fails is taken back, the others go on.</source>
        <extracomment>%1: an amount of bytes</extracomment>
        <translation>主节点要 fork 并传输 %1；新从节点上原有的数据会被删除。失败的节点会被撤回，其余继续。</translation>
    </message>
    <message>
        <source>Until it is linked anew the replica serves old data. If the link does not come up, it is pointed back.</source>
        <translation>重新建立连接之前，该从节点提供的是旧数据。若连接未能建立，则改回原主节点。</translation>
    </message>
    <message>
        <source>It becomes a master that takes writes: they are lost when it follows a master again. Clients that still read from it see old data.</source>
        <translation>它将成为可写的主节点：日后再跟随某个主节点时，这些写入会丢失。仍从它读取的客户端会看到旧数据。</translation>
    </message>
    <message>
        <source>No data is touched.</source>
        <translation>不涉及任何数据。</translation>
    </message>
    <message>
        <source>Clients that write to a replica are refused from then on; no data is touched.</source>
        <translation>此后写入从节点的客户端会被拒绝；不涉及任何数据。</translation>
    </message>
    <message>
        <source>The priority was %1 before.</source>
        <extracomment>%1: a number</extracomment>
        <translation>之前的优先级为 %1。</translation>
    </message>
    <message>
        <source>Linked: %1. Failed: %2.</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>已连接：%1。失败：%2。</translation>
    </message>
    <message>
        <source>%1 cannot take part.</source>
        <translation>%1 不能参与。</translation>
    </message>
    <message>
        <source>Not kept over a restart: %1.</source>
        <extracomment>%1: host:port and words of the server</extracomment>
        <translation>重启后不会保留：%1。</translation>
    </message>
    <message>
        <source>%1 is not empty (keys: %2): they are deleted.</source>
        <extracomment>%2: a number</extracomment>
        <translation>%1 不为空（键数：%2）：这些键将被删除。</translation>
    </message>
    <message>
        <source>%1 keeps its role and settings over a restart, if it has a configuration file.</source>
        <translation>若有配置文件，%1 重启后仍保留其角色与设置。</translation>
    </message>
    <message>
        <source>%1 has %2 replicas of its own, which would follow at second hand: allow that if it is meant.</source>
        <translation>%1 自身带有 %2 个从节点，它们将变为级联从节点：如确有此意，请予以允许。</translation>
    </message>
    <message>
        <source>%1 is not empty (keys: %2): they would be deleted; allow that if nobody needs them.</source>
        <translation>%1 不是空的（键数：%2）：这些键会被删除；如确认无人需要，请允许删除。</translation>
    </message>
</context>
<context>
    <name>quorate::ReplicationPage</name>
    <message>
        <source>No node of this deployment has a replica: nothing is replicated, and a server that is lost takes its data with it.</source>
        <translation>该部署没有任何从节点：数据没有复制，服务器一旦丢失，数据也随之丢失。</translation>
    </message>
    <message>
        <source>Nothing has been seen of this deployment yet.</source>
        <translation>尚未获取该部署的任何信息。</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>every replica follows</source>
        <translation>所有从节点都在跟随</translation>
    </message>
    <message numerus="yes">
        <source>%n down or not known</source>
        <translation>
            <numerusform>%n 个断开或未知</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>%1: an amount of bytes</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>into the masters&apos; streams</source>
        <translation>写入主节点的复制流</translation>
    </message>
    <message>
        <source>after the next look</source>
        <translation>下次轮询后显示</translation>
    </message>
    <message>
        <source>replicas of %1</source>
        <translation>%1 的从节点</translation>
    </message>
    <message>
        <source>no write rate is known</source>
        <translation>写入速率未知</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>not known of every replica</source>
        <translation>部分从节点的延迟未知</translation>
    </message>
    <message>
        <source>of all replicas</source>
        <translation>所有从节点中</translation>
    </message>
    <message>
        <source>Links up</source>
        <translation>正常的链路</translation>
    </message>
    <message>
        <source>Largest lag</source>
        <translation>最大延迟量</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入速率</translation>
    </message>
    <message>
        <source>Shortest outage budget</source>
        <translation>最短可中断时间</translation>
    </message>
    <message>
        <source>Masters and replicas</source>
        <translation>主节点与从节点</translation>
    </message>
</context>
<context>
    <name>quorate::ReplicationRows</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>acknowledged %1</source>
        <translation>%1确认</translation>
    </message>
    <message numerus="yes">
        <source>Lag over the last %n look(s): %1 to %2</source>
        <extracomment>%1 and %2: amounts of bytes</extracomment>
        <translation>
            <numerusform>最近 %n 次轮询的延迟量：%1 至 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Two looks at the same stream are needed.</source>
        <translation>需要对同一复制流轮询两次。</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>%1: an amount of bytes</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 bytes a second</source>
        <translation>每秒 %1 字节</translation>
    </message>
    <message>
        <source>no backlog</source>
        <translation>无积压缓冲区</translation>
    </message>
    <message>
        <source>Every replica that returns needs a full synchronisation.</source>
        <translation>任何重新连接的从节点都需要全量同步。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Nothing was written between the last looks: there is no rate.</source>
        <translation>最近几次轮询之间没有写入，无法得出速率。</translation>
    </message>
    <message>
        <source>A replica may be away for so long without a full synchronisation: the size of the backlog by the write rate.</source>
        <translation>从节点中断不超过该时间即无需全量同步：积压缓冲区大小除以写入速率。</translation>
    </message>
    <message>
        <source>Never promoted by Sentinels or a cluster.</source>
        <translation>哨兵和集群都不会提升它。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>It accepts writes that its master never sees.</source>
        <translation>它接受主节点永远看不到的写入。</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>A full synchronisation is in progress.</source>
        <translation>正在进行全量同步。</translation>
    </message>
    <message>
        <source>valid up to offset %1</source>
        <translation>有效至偏移量 %1</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>延迟量</translation>
    </message>
    <message>
        <source>What the master has and the replica has not acknowledged, in bytes.</source>
        <translation>主节点已有而从节点尚未确认的字节数。</translation>
    </message>
    <message>
        <source>Lag time</source>
        <translation>延迟时间</translation>
    </message>
    <message>
        <source>Since the replica&apos;s last acknowledgement, as its master counts.</source>
        <translation>由主节点统计：距从节点上次确认的时间。</translation>
    </message>
    <message>
        <source>Lag trend</source>
        <translation>延迟趋势</translation>
    </message>
    <message>
        <source>Outage budget</source>
        <translation>可中断时间</translation>
    </message>
    <message>
        <source>For how long a replica may be away without a full synchronisation.</source>
        <translation>从节点中断多久之内无需全量同步。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入速率</translation>
    </message>
    <message>
        <source>Growth of the stream between the last looks.</source>
        <translation>最近几次轮询之间复制流的增长。</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <source>The place in the stream, in bytes.</source>
        <translation>在复制流中的位置（字节）。</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>积压缓冲区</translation>
    </message>
    <message>
        <source>History</source>
        <translation>已用积压</translation>
    </message>
    <message>
        <source>How much of the backlog is filled.</source>
        <translation>积压缓冲区中已填充的部分。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>replica-priority: the lowest is promoted first, 0 never.</source>
        <translation>replica-priority：数值最小者优先提升，0 永不提升。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Full sync</source>
        <translation>全量同步</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>复制流</translation>
    </message>
    <message>
        <source>master_replid: nodes of one stream can follow one another.</source>
        <translation>master_replid：同一复制流的节点可以互相跟随。</translation>
    </message>
    <message>
        <source>Earlier stream</source>
        <translation>之前的复制流</translation>
    </message>
    <message>
        <source>master_replid2: the stream before the last failover.</source>
        <translation>master_replid2：上次故障转移之前的复制流。</translation>
    </message>
</context>
<context>
    <name>quorate::ReplicationSentences</name>
    <message>
        <source>its master</source>
        <comment>stands for an unknown host:port</comment>
        <translation>其主节点</translation>
    </message>
    <message>
        <source>%1 has been cut off from %2 for %3.</source>
        <extracomment>%1 and %2: host:port of replica and master, %3: a duration</extracomment>
        <translation>%1 与 %2 的复制连接已断开 %3。</translation>
    </message>
    <message>
        <source>%1 is cut off from %2.</source>
        <extracomment>%1 and %2: host:port of replica and master</extracomment>
        <translation>%1 与 %2 的复制连接已断开。</translation>
    </message>
    <message>
        <source>Its data grows older with every write, and promoting it now would lose what it has not received.</source>
        <translation>主节点每次写入都会让它的数据更加陈旧；此时提升它会丢失尚未收到的写入。</translation>
    </message>
    <message>
        <source>Check that %1 can reach %2, and its masteruser and masterauth.</source>
        <translation>请检查 %1 能否访问 %2，以及其 masteruser 和 masterauth。</translation>
    </message>
    <message>
        <source>%1 is %3 behind %2; its last acknowledgement is %4 old.</source>
        <extracomment>%1 and %2: host:port of replica and master, %3: an amount of data, %4: a duration</extracomment>
        <translation>%1 落后 %2 共 %3，最近一次确认在 %4 之前。</translation>
    </message>
    <message>
        <source>%1 is %3 behind %2.</source>
        <extracomment>%1 and %2: host:port of replica and master, %3: an amount of data</extracomment>
        <translation>%1 落后 %2 共 %3。</translation>
    </message>
    <message>
        <source>%1 is far behind %2.</source>
        <translation>%1 远远落后于 %2。</translation>
    </message>
    <message>
        <source>Reads from it are old, and a failover to it would lose that much.</source>
        <translation>从它读到的是旧数据；若故障转移到它，将丢失这部分写入。</translation>
    </message>
    <message>
        <source>Look at the network and the load of %1; raise repl-backlog-size on %2 so that a short break costs no full sync.</source>
        <translation>请查看 %1 的网络和负载；并调大 %2 的 repl-backlog-size，避免短暂中断引发全量同步。</translation>
    </message>
    <message>
        <source>%1 is receiving a full copy from %2: %3 are left.</source>
        <extracomment>%1 and %2: host:port of replica and master, %3: an amount of data</extracomment>
        <translation>%1 正从 %2 全量同步：剩余 %3。</translation>
    </message>
    <message>
        <source>%1 is receiving a full copy from %2.</source>
        <translation>%1 正从 %2 全量同步。</translation>
    </message>
    <message>
        <source>Until it has finished it is no candidate for a failover.</source>
        <translation>同步完成之前，它不能作为故障转移的候选。</translation>
    </message>
    <message>
        <source>Wait until %1 has finished; should it start again and again, raise repl-backlog-size and the replica&apos;s client-output-buffer-limit on %2.</source>
        <translation>请等待 %1 同步完成；若反复重新开始，请调大 %2 的 repl-backlog-size 和从节点的 client-output-buffer-limit。</translation>
    </message>
    <message>
        <source>The service %1 has no master.</source>
        <extracomment>%1: name of a Sentinel service</extracomment>
        <translation>服务 %1 没有主节点。</translation>
    </message>
    <message>
        <source>The deployment has no master.</source>
        <translation>该部署没有主节点。</translation>
    </message>
    <message>
        <source>Nobody accepts writes.</source>
        <translation>没有节点接受写操作。</translation>
    </message>
    <message>
        <source>Promote %1, the replica with the most data.</source>
        <extracomment>%1: host:port</extracomment>
        <translation>请提升数据最全的从节点 %1。</translation>
    </message>
    <message>
        <source>Start the old master again, or promote the replica with the highest offset.</source>
        <translation>请重新启动原主节点，或提升复制偏移量最大的从节点。</translation>
    </message>
    <message>
        <source>More than one node takes itself for the master: %1.</source>
        <extracomment>%1: a list of host:port</extracomment>
        <translation>多个节点都认为自己是主节点：%1。</translation>
    </message>
    <message>
        <source>More than one node takes itself for the master.</source>
        <translation>多个节点都认为自己是主节点。</translation>
    </message>
    <message>
        <source>Each accepts writes of its own (split brain); the writes of all but one will be lost.</source>
        <translation>它们各自接受写操作（脑裂）；最终只有其中一个的写入会保留。</translation>
    </message>
    <message>
        <source>Stop the writers, keep the master that the clients and Sentinels agree on, and make the other one its replica (REPLICAOF).</source>
        <translation>请停止写入，保留客户端和哨兵一致认定的主节点，并将另一个设为它的从节点（REPLICAOF）。</translation>
    </message>
    <message>
        <source>Point %1 at the present master (REPLICAOF, in a cluster CLUSTER REPLICATE).</source>
        <translation>请让 %1 复制当前的主节点（REPLICAOF；集群中用 CLUSTER REPLICATE）。</translation>
    </message>
    <message>
        <source>%1 is a replica that accepts writes.</source>
        <translation>从节点 %1 接受写操作。</translation>
    </message>
    <message>
        <source>What is written there exists nowhere else and vanishes at the next full sync.</source>
        <translation>写入其中的数据别处没有，下一次全量同步时就会消失。</translation>
    </message>
    <message>
        <source>Set replica-read-only yes on %1.</source>
        <translation>请在 %1 上设置 replica-read-only yes。</translation>
    </message>
    <message>
        <source>%1 serves old data while it is cut off from its master.</source>
        <translation>%1 与主节点断开期间仍在提供旧数据。</translation>
    </message>
    <message>
        <source>Applications that read from it get answers of the past without noticing.</source>
        <translation>从它读取的应用会在不知情的情况下得到旧数据。</translation>
    </message>
    <message>
        <source>Repair its link; where old data does harm set replica-serve-stale-data no on %1.</source>
        <translation>请修复其复制连接；若旧数据有害，请在 %1 上设置 replica-serve-stale-data no。</translation>
    </message>
    <message>
        <source>%1 runs on the host of its master %2.</source>
        <extracomment>%1 and %2: host:port of replica and master</extracomment>
        <translation>%1 与其主节点 %2 在同一台主机上。</translation>
    </message>
    <message>
        <source>When that host is lost, the data and its copy are lost together.</source>
        <translation>该主机一旦丢失，数据和副本会同时丢失。</translation>
    </message>
    <message>
        <source>Move %1 to another host.</source>
        <translation>请将 %1 迁移到其他主机。</translation>
    </message>
    <message>
        <source>%1 has no replica.</source>
        <translation>%1 没有从节点。</translation>
    </message>
    <message>
        <source>When it is lost, its data is out of reach, and nobody can take over.</source>
        <translation>它一旦丢失，数据便无法访问，也没有节点可以接管。</translation>
    </message>
    <message>
        <source>Add a replica for %1 on another host.</source>
        <translation>请在其他主机上为 %1 添加从节点。</translation>
    </message>
    <message>
        <source>%1 follows %2, which has failed.</source>
        <extracomment>%1 and %2: host:port of replica and master</extracomment>
        <translation>%1 复制的 %2 已下线。</translation>
    </message>
    <message>
        <source>%1 follows %2, which owns no slots.</source>
        <extracomment>%1 and %2: host:port of replica and master</extracomment>
        <translation>%1 复制的 %2 不负责任何槽。</translation>
    </message>
    <message>
        <source>%1 follows %2 instead of %3.</source>
        <extracomment>all are host:port: %1 of the replica, %2 of the master it follows, %3 of the right master</extracomment>
        <translation>%1 复制的是 %2，而不是 %3。</translation>
    </message>
    <message>
        <source>%1 follows %2, which is no master of this deployment.</source>
        <extracomment>%1 and %2: host:port of replica and master</extracomment>
        <translation>%1 复制的 %2 不是该部署的主节点。</translation>
    </message>
    <message>
        <source>It is no copy of the present data, and a failover to it would lose writes.</source>
        <translation>它不是当前数据的副本，故障转移到它会丢失写入。</translation>
    </message>
    <message>
        <source>Make %1 a replica of %2 (REPLICAOF, in a cluster CLUSTER REPLICATE).</source>
        <extracomment>%1 and %2: host:port; REPLICAOF and CLUSTER REPLICATE are commands</extracomment>
        <translation>请将 %1 设为 %2 的从节点（REPLICAOF；集群中用 CLUSTER REPLICATE）。</translation>
    </message>
</context>
<context>
    <name>quorate::ReportExporter</name>
    <message>
        <source>Export the health report</source>
        <translation>导出健康报告</translation>
    </message>
    <message>
        <source>Writing the report to %1…</source>
        <translation>正在将报告写入 %1…</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
</context>
<context>
    <name>quorate::ReportPage</name>
    <message>
        <source>Choose a deployment at the left; its report appears here.</source>
        <translation>在左侧选择一个部署，这里会显示它的报告。</translation>
    </message>
    <message>
        <source>There is no report on %1 yet: nothing of it was seen.</source>
        <translation>%1 还没有报告：尚未观测到任何状态。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more page(s) in the document</source>
        <translation>
            <numerusform>文档中还有 %n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
</context>
<context>
    <name>quorate::ReportSettings</name>
    <message>
        <source>Parts of the report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与界面一致</translation>
    </message>
    <message>
        <source>Export %1</source>
        <extracomment>%1: &quot;PDF&quot;</extracomment>
        <translation>导出 %1</translation>
    </message>
</context>
<context>
    <name>quorate::ReportSheet</name>
    <message>
        <source>unknown</source>
        <comment>a time</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 for nodes that are not ok</source>
        <extracomment>a term of a sum: %1 points lost because not all nodes are ok</extracomment>
        <translation>%1（非正常节点）</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n critical finding(s)</source>
        <extracomment>a term of a sum: %1 points lost for that many critical findings</extracomment>
        <translation>
            <numerusform>%1（%n 个严重问题）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n warning(s)</source>
        <extracomment>a term of a sum: %1 points lost for that many warnings</extracomment>
        <translation>
            <numerusform>%1（%n 个警告）</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is deducted.</source>
        <translation>没有扣分。</translation>
    </message>
    <message>
        <source>%1, never below 0.</source>
        <extracomment>%1: a sum such as &quot;100 - 15 for 1 critical finding&quot;</extracomment>
        <translation>%1，最低为 0。</translation>
    </message>
    <message>
        <source>%1 = %2.</source>
        <extracomment>%1: a sum such as &quot;100 - 15 for 1 critical finding&quot;, %2: its result</extracomment>
        <translation>%1 = %2。</translation>
    </message>
    <message>
        <source>Not better than &quot;%1&quot;, because the deployment is %2.</source>
        <extracomment>%1: status such as &quot;good&quot;, %2: health such as &quot;degraded&quot;</extracomment>
        <translation>由于部署状态为“%2”，评级不高于“%1”。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>limit unknown</source>
        <translation>上限未知</translation>
    </message>
    <message>
        <source>without a limit</source>
        <translation>未设上限</translation>
    </message>
    <message>
        <source>of %1 (%2)</source>
        <extracomment>%1: an amount of memory, %2: a percentage</extracomment>
        <translation>共 %1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <comment>below the number of findings</comment>
        <translation>
            <numerusform>%n 个严重</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <comment>below the number of findings</comment>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>below the number of findings</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Nodes</source>
        <extracomment>%1 and %2: numbers of nodes</extracomment>
        <translation>节点</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>all are ok</source>
        <translation>全部正常</translation>
    </message>
    <message numerus="yes">
        <source>%n not ok</source>
        <translation>
            <numerusform>%n 个不正常</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>commands a second</source>
        <translation>条命令/秒</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>in the masters</source>
        <translation>主节点合计</translation>
    </message>
    <message>
        <source>Health report</source>
        <translation>健康报告</translation>
    </message>
    <message>
        <source>Unnamed deployment</source>
        <translation>未命名的部署</translation>
    </message>
    <message>
        <source>%1, seen %2, report of %3</source>
        <extracomment>%1: kind of deployment, %2 and %3: points in time</extracomment>
        <translation>%1，观测于 %2，报告生成于 %3</translation>
    </message>
</context>
<context>
    <name>quorate::ReportWords</name>
    <message>
        <source>of 100</source>
        <comment>stands below the score</comment>
        <translation>满分 100</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing is wrong with what could be seen.</source>
        <translation>可见范围内没有发现问题。</translation>
    </message>
    <message>
        <source>Why it matters:</source>
        <translation>影响：</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>处理办法：</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>What to do</source>
        <comment>title of a column</comment>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>配置项</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>No node is known.</source>
        <translation>没有已知的节点。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
</context>
<context>
    <name>quorate::ReshardQuestions</name>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>How many, such as 1000, or which: 0-99,200</source>
        <translation>填数量，如 1000；或指明哪些：0-99,200</translation>
    </message>
    <message>
        <source>To</source>
        <translation>迁往</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>All the other masters</source>
        <translation>其他所有主节点</translation>
    </message>
    <message>
        <source>%1, with %2 slots</source>
        <extracomment>%1: host:port, %2: a number of slots</extracomment>
        <translation>%1，有 %2 个槽</translation>
    </message>
    <message>
        <source>Say how many slots, or which.</source>
        <translation>请填写槽的数量，或指明哪些槽。</translation>
    </message>
    <message>
        <source>There are 16,384 slots.</source>
        <translation>总共只有 16,384 个槽。</translation>
    </message>
    <message>
        <source>Give a number, or slots from 0 to 16383 such as 0-99,200.</source>
        <translation>请填写数量，或 0 到 16383 之间的槽，如 0-99,200。</translation>
    </message>
</context>
<context>
    <name>quorate::RowView</name>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
</context>
<context>
    <name>quorate::SafetyPage</name>
    <message>
        <source>Refuse every command that changes something</source>
        <translation>拒绝一切会产生更改的命令</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发环境</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Production has a red edge and asks more before it changes anything.</source>
        <translation>生产环境窗口带红边，更改前会多加确认。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Deadline for a node</source>
        <translation>单节点超时</translation>
    </message>
    <message>
        <source>A node that has not answered by its deadline counts as silent.</source>
        <translation>超时仍未应答的节点视为无响应。</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>轮询间隔</translation>
    </message>
</context>
<context>
    <name>quorate::SentinelFlags</name>
    <message>
        <source>by itself alone, this Sentinel holds the master to be down.</source>
        <translation>该哨兵自行判定主节点下线（主观下线）。</translation>
    </message>
    <message>
        <source>as many as the quorum asks for agree that the master is down.</source>
        <translation>达到法定数的哨兵一致判定主节点下线（客观下线）。</translation>
    </message>
    <message>
        <source>this Sentinel leads a failover.</source>
        <translation>该哨兵正在主导故障转移。</translation>
    </message>
    <message>
        <source>its clock jumped or it stood still; for 30 seconds it watches, does nothing and has no vote.</source>
        <translation>其时钟发生跳变或进程曾停顿；30 秒内只监视，不执行操作，也不参与投票。</translation>
    </message>
    <message>
        <source>it has no connection to the master.</source>
        <translation>它与主节点没有连接。</translation>
    </message>
    <message>
        <source>a replica is being pointed at its new master.</source>
        <translation>正在让从节点指向新的主节点。</translation>
    </message>
    <message>
        <source>a person asked for this failover.</source>
        <translation>此次故障转移由人工发起。</translation>
    </message>
</context>
<context>
    <name>quorate::SentinelPage</name>
    <message>
        <source>No Sentinel watches this deployment. Sentinels replace a master that fails by one of its replicas.</source>
        <translation>没有哨兵监控该部署。哨兵会在主节点故障时用它的一个从节点接替。</translation>
    </message>
    <message>
        <source>Nothing has been seen of this deployment yet.</source>
        <translation>尚未获取该部署的任何信息。</translation>
    </message>
    <message>
        <source>These Sentinels also watch: %1</source>
        <extracomment>%1: names of services</extracomment>
        <translation>这些哨兵还监控：%1</translation>
    </message>
    <message>
        <source>Sentinels</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>The master has no replica: there is nobody to fail over to.</source>
        <translation>主节点没有从节点：没有可接替的节点。</translation>
    </message>
    <message>
        <source>What each Sentinel sees</source>
        <translation>每个哨兵所见</translation>
    </message>
    <message>
        <source>Replicas that could take over</source>
        <translation>可接替的从节点</translation>
    </message>
    <message>
        <source>Data centres with Sentinels</source>
        <translation>有哨兵的数据中心</translation>
    </message>
</context>
<context>
    <name>quorate::SentinelRows</name>
    <message>
        <source>%1, differs</source>
        <extracomment>%1: a value that other Sentinels do not have</extracomment>
        <translation>%1，不一致</translation>
    </message>
    <message>
        <source>Other Sentinels say something else.</source>
        <translation>其他哨兵的说法不同。</translation>
    </message>
    <message>
        <source>does not watch it</source>
        <translation>未监控该服务</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>0, never promoted</source>
        <translation>0，永不提升</translation>
    </message>
    <message>
        <source>Sentinels never promote a replica whose priority is 0.</source>
        <translation>哨兵永不提升优先级为 0 的从节点。</translation>
    </message>
    <message>
        <source>The lowest number is promoted first.</source>
        <translation>数值最小者优先提升。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no: %1</source>
        <extracomment>%1: why a replica would not be promoted</extracomment>
        <translation>否：%1</translation>
    </message>
    <message>
        <source>Sentinel</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Master it believes in</source>
        <translation>它认定的主节点</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>纪元</translation>
    </message>
    <message>
        <source>The configuration epoch: it grows with each failover.</source>
        <translation>配置纪元：每次故障转移递增。</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>法定数</translation>
    </message>
    <message>
        <source>As configured in this Sentinel.</source>
        <translation>该哨兵中配置的值。</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他哨兵</translation>
    </message>
    <message>
        <source>How many other Sentinels it knows.</source>
        <translation>它知道的其他哨兵数量。</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>What it thinks of the master, and of itself.</source>
        <translation>它对主节点以及自身状态的判断。</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>延迟量</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>replica-priority: the lowest is promoted first, 0 never.</source>
        <translation>replica-priority：数值最小者优先提升，0 永不提升。</translation>
    </message>
    <message>
        <source>Could be promoted</source>
        <translation>可否提升</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1: a number of milliseconds</extracomment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>SENTINEL CKQUORUM: whether it can reach the quorum and the majority itself.</source>
        <translation>SENTINEL CKQUORUM：它自身能否达到法定数和多数。</translation>
    </message>
    <message>
        <source>Down after</source>
        <translation>下线判定</translation>
    </message>
    <message>
        <source>down-after-milliseconds of this Sentinel.</source>
        <translation>此哨兵的 down-after-milliseconds。</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>转移超时</translation>
    </message>
    <message>
        <source>failover-timeout of this Sentinel.</source>
        <translation>此哨兵的 failover-timeout。</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>How many replicas it knows.</source>
        <translation>它知道多少个从节点。</translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation>并行同步</translation>
    </message>
    <message>
        <source>parallel-syncs: how many replicas synchronise with a new master at once.</source>
        <translation>parallel-syncs：同时与新主节点同步的从节点数。</translation>
    </message>
    <message>
        <source>Signs in</source>
        <translation>登录主节点</translation>
    </message>
    <message>
        <source>Whether the master answers it: with auth-pass where one is asked for.</source>
        <translation>主节点是否应答它：需要密码时使用 auth-pass。</translation>
    </message>
    <message>
        <source>TILT</source>
        <translation>TILT</translation>
    </message>
    <message>
        <source>In TILT a Sentinel does nothing.</source>
        <translation>哨兵处于 TILT 时不做任何动作。</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>对外地址</translation>
    </message>
    <message>
        <source>Where the other Sentinels look for it.</source>
        <translation>其他哨兵用来联系它的地址。</translation>
    </message>
    <message>
        <source>could</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>could not</source>
        <translation>不可以</translation>
    </message>
    <message>
        <source>What it says itself of a failover now.</source>
        <translation>它自己对当前能否故障转移的判断。</translation>
    </message>
    <message>
        <source>Its PINGs to the master are answered, or refused.</source>
        <translation>它发给主节点的 PING 得到应答或被拒绝。</translation>
    </message>
</context>
<context>
    <name>quorate::SentinelSentences</name>
    <message>
        <source>(unnamed)</source>
        <comment>stands for an unknown service</comment>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>The Sentinel %1 has not answered for %2.</source>
        <extracomment>%1: host:port, %2: a duration</extracomment>
        <translation>哨兵 %1 已有 %2 没有响应。</translation>
    </message>
    <message>
        <source>The Sentinel %1 does not answer.</source>
        <translation>哨兵 %1 没有响应。</translation>
    </message>
    <message>
        <source>%1 of %2 Sentinels are left to notice a failure and to authorise a failover.</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>%2 个哨兵中只剩 %1 个可以发现故障并授权故障转移。</translation>
    </message>
    <message>
        <source>There is one vote less for noticing a failure and authorising a failover.</source>
        <translation>发现故障和授权故障转移时少了一票。</translation>
    </message>
    <message>
        <source>Start the Sentinel %1 again; if it is gone for good, send SENTINEL RESET to each of the others, 30 seconds apart.</source>
        <translation>请重新启动哨兵 %1；若已永久移除，请对其余每个哨兵依次执行 SENTINEL RESET，间隔 30 秒。</translation>
    </message>
    <message>
        <source>%1 has lost its quorum: %2 Sentinels can be reached, %3 are needed to declare the master down.</source>
        <extracomment>%1: name of a service, %2 and %3: numbers of Sentinels</extracomment>
        <translation>%1 已失去法定数：可访问 %2 个哨兵，判定主节点下线需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 has lost its quorum of Sentinels.</source>
        <translation>%1 的哨兵已失去法定数。</translation>
    </message>
    <message>
        <source>Should the master fail, nobody would notice, and no failover would start.</source>
        <translation>主节点若发生故障将无人发现，也不会启动故障转移。</translation>
    </message>
    <message>
        <source>Bring the missing Sentinels of %1 back; if they are gone for good, set a lower quorum (SENTINEL SET) on each remaining one.</source>
        <translation>请恢复 %1 缺失的哨兵；若已永久移除，请在其余每个哨兵上用 SENTINEL SET 调低法定数（quorum）。</translation>
    </message>
    <message>
        <source>%1 has lost the majority: %2 of %4 Sentinels can be reached, %3 are needed to authorise a failover.</source>
        <extracomment>%1: name of a service, %2, %3, %4: numbers of Sentinels</extracomment>
        <translation>%1 已失去多数：%4 个哨兵中可访问 %2 个，授权故障转移需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 has lost the majority of its Sentinels.</source>
        <translation>%1 已失去多数哨兵。</translation>
    </message>
    <message>
        <source>Even a master that is declared down would not be replaced: no leader can be elected.</source>
        <translation>即使主节点被判定下线也无法替换：选不出领头哨兵。</translation>
    </message>
    <message>
        <source>Bring the missing Sentinels of %1 back, or add new ones on other hosts.</source>
        <translation>请恢复 %1 缺失的哨兵，或在其他主机上添加新的哨兵。</translation>
    </message>
    <message>
        <source>The Sentinels of %1 have different quorums: %2.</source>
        <extracomment>%1: name of a service, %2: list of &quot;host:port: number&quot;</extracomment>
        <translation>%1 的各哨兵配置的法定数不一致：%2。</translation>
    </message>
    <message>
        <source>The Sentinels of %1 believe in different masters: %2.</source>
        <extracomment>%1: name of a service, %2: list of &quot;host:port: host:port&quot;</extracomment>
        <translation>%1 的各哨兵认定的主节点不一致：%2。</translation>
    </message>
    <message>
        <source>How many votes a failover takes depends on which Sentinel counts.</source>
        <translation>故障转移需要多少票，取决于由哪个哨兵来计票。</translation>
    </message>
    <message>
        <source>Applications are sent to different masters depending on whom they ask.</source>
        <translation>应用询问不同的哨兵，会被指向不同的主节点。</translation>
    </message>
    <message>
        <source>If it stays for longer than a failover takes, remove and monitor %1 again on the Sentinel that is wrong.</source>
        <translation>若持续时间超过一次故障转移，请在有误的哨兵上移除 %1 并重新监控。</translation>
    </message>
    <message>
        <source>The Sentinel %1 is in TILT: its clock jumped, or it stood still.</source>
        <extracomment>TILT is a mode of Sentinel</extracomment>
        <translation>哨兵 %1 处于 TILT 状态：时钟发生跳变，或进程曾停顿。</translation>
    </message>
    <message>
        <source>For 30 seconds it watches but does nothing, and its votes count for nothing.</source>
        <translation>30 秒内它只观察、不行动，其投票也不计。</translation>
    </message>
    <message>
        <source>Wait; if it returns to TILT, look for a stalled machine or a clock that is stepped on %1.</source>
        <translation>请等待；若再次进入 TILT，请检查 %1 的机器是否停顿或时钟是否被跳跃调整。</translation>
    </message>
    <message>
        <source>The Sentinels of %2 still count %1, a Sentinel that is gone.</source>
        <extracomment>%1: host:port, %2: name of a service</extracomment>
        <translation>%2 的哨兵仍计入已不存在的哨兵 %1。</translation>
    </message>
    <message>
        <source>The Sentinels of %2 still list %1, a replica that is gone.</source>
        <extracomment>%1: host:port, %2: name of a service</extracomment>
        <translation>%2 的哨兵仍列出已不存在的从节点 %1。</translation>
    </message>
    <message>
        <source>Ghosts raise the majority that a failover needs.</source>
        <translation>残留的条目会抬高故障转移所需的多数。</translation>
    </message>
    <message>
        <source>Applications that ask for replicas are sent there.</source>
        <translation>查询从节点的应用会被指向那里。</translation>
    </message>
    <message>
        <source>Send SENTINEL RESET %1 to each Sentinel, one at a time and 30 seconds apart.</source>
        <translation>请对每个哨兵逐一执行 SENTINEL RESET %1，间隔 30 秒。</translation>
    </message>
    <message>
        <source>A failover of %1 is in progress.</source>
        <extracomment>%1: name of a service</extracomment>
        <translation>%1 正在进行故障转移。</translation>
    </message>
    <message>
        <source>A failover is in progress on %1.</source>
        <translation>%1 上正在进行故障转移。</translation>
    </message>
    <message>
        <source>Until it has finished, roles change and writes may be refused.</source>
        <translation>完成之前角色会发生变化，写操作可能被拒绝。</translation>
    </message>
    <message>
        <source>Wait until it has finished before you change anything.</source>
        <translation>在其完成之前，请不要做任何更改。</translation>
    </message>
    <message>
        <source>No failover of %1 would succeed: %2.</source>
        <extracomment>%1: name of a service or host:port, %2: the reason</extracomment>
        <translation>%1 的故障转移无法成功：%2。</translation>
    </message>
    <message>
        <source>Should the master fail now, nobody takes over.</source>
        <translation>若主节点此时发生故障，没有节点可以接管。</translation>
    </message>
    <message>
        <source>Make at least one replica of %1 eligible: link up, little lag, replica-priority above 0.</source>
        <translation>请让 %1 至少有一个从节点符合条件：复制连接正常、延迟小、replica-priority 大于 0。</translation>
    </message>
    <message>
        <source>Set the same quorum on every Sentinel of %1 (SENTINEL SET %1 quorum N).</source>
        <extracomment>SENTINEL SET ... is a command</extracomment>
        <translation>请在 %1 的每个哨兵上设置相同的法定数（SENTINEL SET %1 quorum N）。</translation>
    </message>
    <message>
        <source>The Sentinels of %1 do not know the same Sentinels: %2.</source>
        <extracomment>%1: name of a service, %2: list of &quot;host:port: number&quot;</extracomment>
        <translation>%1 的各哨兵所知的哨兵不一致：%2。</translation>
    </message>
    <message>
        <source>Each counts another majority, so that two of them may decide differently.</source>
        <translation>它们计算出的多数各不相同，可能作出不同的决定。</translation>
    </message>
    <message>
        <source>Check that all Sentinels of %1 can reach one another; then SENTINEL RESET on the one that is wrong.</source>
        <translation>请检查 %1 的所有哨兵能否互相访问，然后在有误的哨兵上执行 SENTINEL RESET。</translation>
    </message>
    <message>
        <source>Not every Sentinel watches %1: %2.</source>
        <extracomment>%1: name of a service</extracomment>
        <translation>并非每个哨兵都监控 %1：%2。</translation>
    </message>
    <message>
        <source>Those that do not watch it have no vote when its master fails.</source>
        <translation>未监控它的哨兵在其主节点故障时没有投票权。</translation>
    </message>
    <message>
        <source>Send SENTINEL MONITOR for %1 to the Sentinels that do not watch it.</source>
        <translation>请对未监控 %1 的哨兵执行 SENTINEL MONITOR。</translation>
    </message>
    <message>
        <source>The Sentinels of %1 give different answers about %2: %3.</source>
        <extracomment>%1: name of a service, %2: config-epoch or ckquorum, %3: list of &quot;host:port: what it says&quot;</extracomment>
        <translation>%1 的各哨兵对 %2 的回答不一致：%3。</translation>
    </message>
    <message>
        <source>They do not hear one another, or one has missed a failover.</source>
        <translation>它们彼此失去联系，或其中之一错过了某次故障转移。</translation>
    </message>
    <message>
        <source>Check that all Sentinels of %1 can reach one another and that their clocks agree.</source>
        <translation>请检查 %1 的所有哨兵能否互相访问，以及时钟是否一致。</translation>
    </message>
    <message>
        <source>there is no replica</source>
        <comment>why no failover would succeed</comment>
        <translation>没有从节点</translation>
    </message>
    <message>
        <source>every replica has the priority 0</source>
        <comment>why no failover would succeed</comment>
        <translation>所有从节点的优先级均为 0</translation>
    </message>
    <message>
        <source>no replica answers</source>
        <comment>why no failover would succeed</comment>
        <translation>没有从节点响应</translation>
    </message>
    <message>
        <source>every replica is cut off from the master</source>
        <comment>why no failover would succeed</comment>
        <translation>所有从节点都与主节点断开</translation>
    </message>
    <message>
        <source>no replica may be promoted</source>
        <comment>why no failover would succeed</comment>
        <translation>没有可提升的从节点</translation>
    </message>
</context>
<context>
    <name>quorate::SentinelTiles</name>
    <message>
        <source>cannot be reached</source>
        <translation>无法达到</translation>
    </message>
    <message>
        <source>to declare the master down</source>
        <translation>用于判定主节点下线</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>to authorise a failover</source>
        <translation>用于授权故障转移</translation>
    </message>
    <message numerus="yes">
        <source>%n not answering</source>
        <translation>
            <numerusform>%n 个无应答</numerusform>
        </translation>
    </message>
    <message>
        <source>every one answers</source>
        <translation>全部应答</translation>
    </message>
    <message>
        <source>grows with each failover</source>
        <translation>每次故障转移递增</translation>
    </message>
    <message>
        <source>not the same everywhere</source>
        <translation>各哨兵不一致</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>法定数</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数</translation>
    </message>
    <message>
        <source>Sentinels that answer</source>
        <translation>应答的哨兵</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>纪元</translation>
    </message>
</context>
<context>
    <name>quorate::ServiceInput</name>
    <message>
        <source>Quorum</source>
        <translation>法定数</translation>
    </message>
    <message>
        <source>Down after</source>
        <translation>多久无响应视为下线</translation>
    </message>
    <message>
        <source>Time-out of a failover</source>
        <translation>故障转移超时</translation>
    </message>
    <message>
        <source>Replicas that resynchronise at once</source>
        <translation>同时重同步的从节点数</translation>
    </message>
    <message>
        <source>So many Sentinels have to find the master down; the failover itself takes a majority.</source>
        <translation>至少这么多哨兵认为主节点已下线；故障转移本身还需要多数同意。</translation>
    </message>
    <message>
        <source>Without an answer for so long it counts as down.</source>
        <translation>超过此时间无响应即视为下线。</translation>
    </message>
    <message>
        <source>User of the servers</source>
        <translation>服务器用户</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>服务器密码</translation>
    </message>
    <message>
        <source>Watch another master</source>
        <translation>监控另一个主节点</translation>
    </message>
    <message>
        <source>Every Sentinel that answers begins to watch it, under one name.</source>
        <translation>每个有响应的哨兵都以同一名称开始监控它。</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>服务名称</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>A name has no spaces.</source>
        <translation>名称不能包含空格。</translation>
    </message>
    <message>
        <source>Its master</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>host:port, as the Sentinels and the clients reach it</source>
        <translation>host:port，即哨兵和客户端访问它所用的地址</translation>
    </message>
    <message>
        <source>%1 is no address: give host:port.</source>
        <translation>%1 不是地址：请输入 host:port。</translation>
    </message>
    <message>
        <source>Without one it is this connection&apos;s own, where the master asks for one.</source>
        <translation>留空时，如果主节点需要密码，则使用本连接的密码。</translation>
    </message>
    <message>
        <source>Set options of %1</source>
        <translation>设置 %1 的选项</translation>
    </message>
    <message>
        <source>What is changed is set on every Sentinel that answers, and read back from each.</source>
        <translation>更改的选项会在每个有响应的哨兵上设置，并逐一读回核对。</translation>
    </message>
    <message>
        <source>Left empty it stays as it is.</source>
        <translation>留空则保持不变。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未更改任何内容。</translation>
    </message>
</context>
<context>
    <name>quorate::ServicePlanSentences</name>
    <message>
        <source>All Sentinels answer.</source>
        <translation>所有哨兵均有应答。</translation>
    </message>
    <message>
        <source>No Sentinel answers: bring them back first.</source>
        <translation>没有哨兵应答：请先恢复它们。</translation>
    </message>
    <message>
        <source>No answer from %1: it will not watch the service until this is done again.</source>
        <extracomment>%1: one or more host:port</extracomment>
        <translation>%1 没有应答：在再次执行本操作之前，它不会监控该服务。</translation>
    </message>
    <message>
        <source>No answer from %1: it goes on watching the service until this is done again.</source>
        <translation>%1 没有应答：在再次执行本操作之前，它会继续监控该服务。</translation>
    </message>
    <message>
        <source>No answer from %1: the others forget it until it is back.</source>
        <translation>%1 没有应答：其他哨兵会忘记它，直到它恢复。</translation>
    </message>
    <message>
        <source>No answer from %1: its file is not written.</source>
        <translation>%1 没有应答：它的配置文件不会写入。</translation>
    </message>
    <message>
        <source>No answer from %1: it keeps its old values, and no other Sentinel tells it the new ones.</source>
        <translation>%1 没有应答：它会保留旧值，其他哨兵也不会把新值告诉它。</translation>
    </message>
    <message>
        <source>%1 answers and is a master.</source>
        <translation>%1 有应答，且是主节点。</translation>
    </message>
    <message>
        <source>%1 is a replica: name its master.</source>
        <translation>%1 是从节点：请指定它的主节点。</translation>
    </message>
    <message>
        <source>%1 is a Sentinel itself: name the master.</source>
        <translation>%1 本身是哨兵：请指定主节点。</translation>
    </message>
    <message>
        <source>%1 is a cluster node: a cluster fails over by itself.</source>
        <translation>%1 是集群节点：集群会自行故障转移。</translation>
    </message>
    <message>
        <source>%1 does not answer: name a master that is up.</source>
        <translation>%1 没有应答：请指定一个在线的主节点。</translation>
    </message>
    <message>
        <source>%1 lets the Sentinels in.</source>
        <translation>%1 接受哨兵登录。</translation>
    </message>
    <message>
        <source>%1 asks for a password: give auth-pass, or the Sentinels take it for dead.</source>
        <translation>%1 要求密码：请提供 auth-pass，否则哨兵会认为它已下线。</translation>
    </message>
    <message>
        <source>%1 refuses this password or user: the Sentinels would take it for dead.</source>
        <translation>%1 拒绝此密码或用户：哨兵会认为它已下线。</translation>
    </message>
    <message>
        <source>Whether %1 lets the Sentinels in with this was not tried.</source>
        <translation>尚未验证 %1 是否接受哨兵以此登录。</translation>
    </message>
    <message>
        <source>No Sentinel watches a service named %1.</source>
        <extracomment>%1: name of a service</extracomment>
        <translation>没有哨兵监控名为 %1 的服务。</translation>
    </message>
    <message>
        <source>%2 watches %1 already; the others follow.</source>
        <translation>%2 已在监控 %1；其余哨兵将一并加入。</translation>
    </message>
    <message>
        <source>%2 watches a service named %1 with another master: take another name, or remove that one first.</source>
        <translation>%2 正在监控名为 %1 的服务，但主节点不同：请换一个名称，或先移除那个服务。</translation>
    </message>
    <message>
        <source>All Sentinels watch %1 already.</source>
        <translation>所有哨兵都已在监控 %1。</translation>
    </message>
    <message>
        <source>Nothing to set: name an option and its value.</source>
        <translation>没有要设置的内容：请给出选项及其值。</translation>
    </message>
    <message>
        <source>%1 takes a whole number above zero.</source>
        <translation>%1 须为大于零的整数。</translation>
    </message>
    <message>
        <source>%1 is no option that can be set here.</source>
        <translation>%1 不是可在此设置的选项。</translation>
    </message>
    <message>
        <source>down-after-milliseconds (%1) and failover-timeout (%2) suit each other.</source>
        <extracomment>%1 and %2: durations</extracomment>
        <translation>down-after-milliseconds（%1）与 failover-timeout（%2）相互匹配。</translation>
    </message>
    <message>
        <source>down-after-milliseconds is %1: Sentinels PING once a second, and any hiccup would count as a death.</source>
        <translation>down-after-milliseconds 为 %1：哨兵每秒 PING 一次，任何短暂卡顿都会被判为下线。</translation>
    </message>
    <message>
        <source>failover-timeout (%2) is not longer than down-after-milliseconds (%1): a failover could be given up before it has got on.</source>
        <translation>failover-timeout（%2）不大于 down-after-milliseconds（%1）：故障转移可能尚未推进就被放弃。</translation>
    </message>
    <message>
        <source>The quorum %1 is within the %2 Sentinels.</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>法定数 %1 不超过 %2 个哨兵。</translation>
    </message>
    <message>
        <source>The quorum %1 cannot be reached by %2 Sentinels: no failover would ever begin.</source>
        <translation>%2 个哨兵无法达到法定数 %1：故障转移将永远无法开始。</translation>
    </message>
    <message>
        <source>%1 means the same to every Sentinel and client.</source>
        <translation>%1 对每个哨兵和客户端含义相同。</translation>
    </message>
    <message>
        <source>%1 means each machine itself: Sentinels and clients elsewhere would look at their own.</source>
        <translation>%1 指的是各台机器自身：其他机器上的哨兵和客户端会访问它们自己。</translation>
    </message>
    <message>
        <source>%1 is a name: Sentinels take one only with resolve-hostnames yes.</source>
        <translation>%1 是主机名：只有设置 resolve-hostnames yes，哨兵才接受主机名。</translation>
    </message>
    <message>
        <source>The Sentinel %1 watches the master from now on.</source>
        <translation>哨兵 %1 从此监控该主节点。</translation>
    </message>
    <message>
        <source>The Sentinel %1 watches it no more.</source>
        <translation>哨兵 %1 不再监控它。</translation>
    </message>
    <message>
        <source>Sends nothing; put back on %1 should another Sentinel refuse.</source>
        <translation>不发送任何命令；若另一哨兵拒绝，则在 %1 上恢复。</translation>
    </message>
    <message>
        <source>Each Sentinel keeps its own value; on %1 it was %2.</source>
        <extracomment>%1: host:port, %2: name of an option</extracomment>
        <translation>每个哨兵各自保存此值；%1 上原为 %2。</translation>
    </message>
    <message>
        <source>Each Sentinel keeps its own value; this is for %1.</source>
        <translation>每个哨兵各自保存此值；此步针对 %1。</translation>
    </message>
    <message>
        <source>%1 forgets every replica and Sentinel, dead ones too.</source>
        <translation>%1 忘记所有从节点和哨兵，包括已下线的。</translation>
    </message>
    <message>
        <source>Wait until %1 has found %2 replicas and %3 other Sentinels again, before the next one.</source>
        <extracomment>%1: host:port, %2 and %3: numbers</extracomment>
        <translation>等待 %1 重新发现 %2 个从节点和 %3 个其他哨兵，然后再处理下一个。</translation>
    </message>
    <message>
        <source>%1 writes its configuration file anew.</source>
        <translation>%1 重新写入其配置文件。</translation>
    </message>
    <message>
        <source>Ask %1 whether it has forgotten it.</source>
        <translation>向 %1 确认它已不再监控。</translation>
    </message>
    <message>
        <source>Ask %1 whether it has what it was told.</source>
        <translation>向 %1 确认设置已生效。</translation>
    </message>
    <message>
        <source>The Sentinels watch %1.</source>
        <translation>哨兵正在监控 %1。</translation>
    </message>
    <message>
        <source>No Sentinel watches a service named %1. They watch: %2.</source>
        <extracomment>%1: name of a service, %2: names</extracomment>
        <translation>没有哨兵监控名为 %1 的服务。它们监控的是：%2。</translation>
    </message>
    <message>
        <source>No Sentinel tells its %1: should one refuse, the others keep the new one, and the receipt names those that lack it.</source>
        <extracomment>%1: name of an option</extracomment>
        <translation>哨兵不会透露其 %1：若有哨兵拒绝，其余哨兵会保留新值，回执会列出尚未设置的哨兵。</translation>
    </message>
    <message>
        <source>Watch %1 as %2 with quorum %3</source>
        <extracomment>%1: host:port, %2: name of a service, %3: a number</extracomment>
        <translation>监控 %1，服务名 %2，法定数 %3</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>停止监控 %1</translation>
    </message>
    <message>
        <source>Set on every Sentinel of %1: %2</source>
        <extracomment>%1: name of a service, %2: options and values</extracomment>
        <translation>在 %1 的每个哨兵上设置：%2</translation>
    </message>
    <message>
        <source>Reset the Sentinels of %1, one after the other</source>
        <translation>逐个重置 %1 的哨兵</translation>
    </message>
    <message>
        <source>Write the Sentinels&apos; configuration files anew</source>
        <translation>重新写入各哨兵的配置文件</translation>
    </message>
    <message>
        <source>From then on the Sentinels fail this master over by themselves. No data is touched.</source>
        <translation>此后哨兵会对该主节点自动执行故障转移。不涉及任何数据。</translation>
    </message>
    <message>
        <source>From then on nobody fails this service over when its master dies, and clients that ask the Sentinels for it get no answer. No data is touched.</source>
        <translation>此后该服务的主节点下线时不再有故障转移，向哨兵查询它的客户端也得不到答复。不涉及任何数据。</translation>
    </message>
    <message>
        <source>While Sentinels differ they judge differently; that lasts for a moment. No data is touched.</source>
        <translation>各哨兵取值不同期间判断会有差异，只持续片刻。不涉及任何数据。</translation>
    </message>
    <message>
        <source>It cannot be undone. While a Sentinel finds the others again, for some seconds, it takes no part in a failover; one at a time, so that the rest can. Should one fail, those not reset are named.</source>
        <translation>此操作无法撤销。哨兵重新发现其他节点的数秒内不参与故障转移；因此逐个进行，其余哨兵仍可工作。若有失败，会列出尚未重置的哨兵。</translation>
    </message>
    <message>
        <source>What the Sentinels have in memory replaces what stands in their files. It cannot be undone.</source>
        <translation>哨兵内存中的配置将替换其文件内容。此操作无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Sentinel(s) said so.</source>
        <translation>
            <numerusform>%Ln 个哨兵已确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can be set to this.</source>
        <translation>%1 可以设为此值。</translation>
    </message>
    <message>
        <source>%1 can be put back.</source>
        <translation>%1 可以恢复原值。</translation>
    </message>
</context>
<context>
    <name>quorate::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>Each connection keeps its own afterwards: edit it to change them.</source>
        <translation>此后每个连接各自保存：请编辑连接来更改。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>表格行距</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>轮询间隔</translation>
    </message>
    <message>
        <source>Deadline for each node</source>
        <translation>每个节点的超时</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Let nothing move or fade</source>
        <translation>减少动画效果</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
</context>
<context>
    <name>quorate::ShardRows</name>
    <message numerus="yes">
        <source>%n slot(s) open</source>
        <translation>
            <numerusform>%n 个槽未关闭</numerusform>
        </translation>
    </message>
    <message>
        <source>Slots on the move, or left half-way.</source>
        <translation>正在迁移或半途而止的槽。</translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) down</source>
        <translation>
            <numerusform>%n 个从节点异常</numerusform>
        </translation>
    </message>
    <message>
        <source>They do not answer, or their link to the master is broken.</source>
        <translation>它们没有应答，或与主节点的复制连接已断开。</translation>
    </message>
    <message>
        <source>no slots</source>
        <translation>没有槽</translation>
    </message>
    <message>
        <source>It holds no key until slots are given to it.</source>
        <translation>在分配到槽之前，它不保存任何键。</translation>
    </message>
    <message>
        <source>no replica</source>
        <translation>没有从节点</translation>
    </message>
    <message>
        <source>Its slots are lost with it.</source>
        <translation>它一旦丢失，其槽也随之丢失。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: host:port, %2: state of the node or its link</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It has no replica.</source>
        <translation>它没有从节点。</translation>
    </message>
    <message>
        <source>%1 of %2 that it may use</source>
        <translation>已用 %1，上限 %2</translation>
    </message>
    <message>
        <source>%1 bytes; no limit is set</source>
        <translation>%1 字节；未设上限</translation>
    </message>
    <message>
        <source>The lag of %1 is not known.</source>
        <translation>%1 的延迟未知。</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Commands/s</source>
        <translation>命令/秒</translation>
    </message>
    <message>
        <source>As the master itself counts.</source>
        <translation>由主节点自己统计。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>纪元</translation>
    </message>
    <message>
        <source>Its configEpoch: of two masters that claim a slot the higher one has it.</source>
        <translation>其 configEpoch：两个主节点声称拥有同一个槽时，归纪元较高者。</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Of the replica that is furthest behind.</source>
        <translation>落后最多的从节点的延迟。</translation>
    </message>
</context>
<context>
    <name>quorate::ShareChart</name>
    <message>
        <source>%1: %2 slots, then %3; %4 keys, then %5; %6, then %7</source>
        <extracomment>%1: host:port, %2 and %3: numbers of slots, %4 and %5: numbers of keys, %6 and %7: amounts of bytes</extracomment>
        <translation>%1：槽 %2，之后 %3；键 %4，之后 %5；内存 %6，之后 %7</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Memory of the keys</source>
        <translation>键占用的内存</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>What each master has now and after</source>
        <translation>各主节点现在与之后的份额</translation>
    </message>
</context>
<context>
    <name>quorate::SignInPage</name>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Passwords go to the keychain, never into a file. Without a password nobody signs in.</source>
        <translation>密码存入系统钥匙串，绝不写入文件。不填密码则不认证。</translation>
    </message>
    <message>
        <source>User of the Sentinels</source>
        <translation>哨兵用户</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>哨兵密码</translation>
    </message>
    <message>
        <source>Sentinels have a user and a password of their own; without one they get the servers&apos;.</source>
        <translation>哨兵可有自己的用户和密码；不填则使用服务器的密码。</translation>
    </message>
    <message>
        <source>the default user</source>
        <translation>默认用户</translation>
    </message>
    <message>
        <source>as saved</source>
        <translation>沿用已保存的</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>removed when you save</source>
        <translation>保存时移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep the saved password</source>
        <translation>保留已保存的密码</translation>
    </message>
    <message>
        <source>Remove the saved password</source>
        <translation>移除已保存的密码</translation>
    </message>
</context>
<context>
    <name>quorate::SlotChart</name>
    <message>
        <source>Slots by master</source>
        <translation>各主节点的槽</translation>
    </message>
    <message>
        <source>Slots %1 to %2 (%3), %4 in all</source>
        <translation>槽 %1 至 %2（%3），共 %4 个</translation>
    </message>
    <message>
        <source>It does not serve them now.</source>
        <translation>目前无法提供这些槽。</translation>
    </message>
    <message>
        <source>Slot %1 has no owner</source>
        <translation>槽 %1 没有归属节点</translation>
    </message>
    <message>
        <source>Slot %1 migrates from %2 to %3</source>
        <translation>槽 %1 正从 %2 迁往 %3</translation>
    </message>
    <message>
        <source>Slot %1 is imported by %2 from %3</source>
        <translation>槽 %1 正由 %2 从 %3 迁入</translation>
    </message>
    <message>
        <source>Show the slots of %1</source>
        <translation>显示 %1 的槽</translation>
    </message>
    <message>
        <source>All slots</source>
        <translation>全部槽</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) without an owner</source>
        <translation>
            <numerusform>%Ln 个槽没有归属节点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::SlotCommands</name>
    <message>
        <source>quoratectl cluster fix mends them; cluster resume finishes what was interrupted.</source>
        <translation>用 quoratectl cluster fix 修复；用 cluster resume 完成被中断的操作。</translation>
    </message>
</context>
<context>
    <name>quorate::SlotDrawing</name>
    <message numerus="yes">
        <source>%Ln slot(s), %1</source>
        <extracomment>%1: a percentage; %n: number of slots</extracomment>
        <translation>
            <numerusform>%Ln 个槽，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more master(s), see the table of nodes</source>
        <translation>
            <numerusform>另有 %n 个主节点，见节点表</numerusform>
        </translation>
    </message>
    <message>
        <source>without an owner</source>
        <translation>无归属</translation>
    </message>
    <message>
        <source>open (being moved)</source>
        <translation>未关闭（迁移中）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <translation>
            <numerusform>%Ln 个槽</numerusform>
        </translation>
    </message>
    <message>
        <source>Slots by master</source>
        <translation>各主节点的槽</translation>
    </message>
</context>
<context>
    <name>quorate::SlotFacts</name>
    <message>
        <source>It is moving from %1 to %2, or the move was left half-way.</source>
        <extracomment>%1 and %2: host:port</extracomment>
        <translation>正从 %1 迁往 %2，或迁移中途停止。</translation>
    </message>
    <message>
        <source>%1 migrates it to %2, which does not import it.</source>
        <translation>%1 正将其迁往 %2，但对端未处于导入状态。</translation>
    </message>
    <message>
        <source>%1 imports it from %2, which does not migrate it.</source>
        <translation>%1 正从 %2 导入，但对端未处于迁出状态。</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>归属节点</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>In range</source>
        <translation>所在区间</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Nobody owns it: commands on its keys are refused.</source>
        <translation>该槽无归属：访问其中键的命令都会被拒绝。</translation>
    </message>
    <message>
        <source>Its owner does not serve it now: %1.</source>
        <translation>归属节点当前无法提供服务：%1。</translation>
    </message>
    <message>
        <source>Served by its owner; it is not on the move.</source>
        <translation>由归属节点正常提供服务，没有迁移。</translation>
    </message>
</context>
<context>
    <name>quorate::SlotFinder</name>
    <message>
        <source>Only the marked part is hashed: %1</source>
        <translation>仅对标出的部分计算哈希：%1</translation>
    </message>
    <message>
        <source>The whole key is hashed.</source>
        <translation>对整个键计算哈希。</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>查找键</translation>
    </message>
    <message>
        <source>Type a key</source>
        <translation>输入键名</translation>
    </message>
    <message>
        <source>Type a key to see its slot and who serves it, or choose a cell of the map. Of a key such as order:{42}:lines only what stands between { and } is hashed.</source>
        <translation>输入键名，查看它落在哪个槽、由谁提供服务；也可以在图中选择一格。像 order:{42}:lines 这样的键，只对 { 与 } 之间的部分计算哈希。</translation>
    </message>
</context>
<context>
    <name>quorate::SlotIssueModel</name>
    <message>
        <source>No owner</source>
        <translation>无归属</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Moving to</source>
        <translation>正迁往</translation>
    </message>
    <message>
        <source>Only migrating to</source>
        <translation>仅单侧迁往</translation>
    </message>
    <message>
        <source>Only importing from</source>
        <translation>仅单侧导入自</translation>
    </message>
    <message>
        <source>Commands on their keys are refused; where the cluster wants full coverage, all commands are.</source>
        <translation>访问其中键的命令会被拒绝；若集群要求槽全覆盖，则所有命令都会被拒绝。</translation>
    </message>
    <message>
        <source>Both sides know of the move: it is under way, or was left half-way. Clients find every key.</source>
        <translation>两端都已登记迁移：正在进行，或中途停止。客户端仍能找到每个键。</translation>
    </message>
    <message>
        <source>The owner gives them away, but the other side does not take them: keys that are not at the owner can neither be read nor written.</source>
        <translation>归属节点已标记迁出，但对端未标记导入：归属节点上没有的键既不能读也不能写。</translation>
    </message>
    <message>
        <source>The node would take them, but their owner does not give them: nothing moves, clients are not affected.</source>
        <translation>该节点已标记导入，但归属节点未标记迁出：不会发生迁移，客户端不受影响。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: state of slots, such as &quot;No owner&quot;; %2: what it means</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Owner does not serve</source>
        <translation>归属节点不提供服务</translation>
    </message>
    <message>
        <source>Their keys can be neither read nor written until the owner serves again, or a replica of it takes over.</source>
        <translation>在归属节点恢复服务或其从节点接管之前，这些槽中的键既不能读也不能写。</translation>
    </message>
</context>
<context>
    <name>quorate::SlotKey</name>
    <message>
        <source>migrating</source>
        <translation>迁出中</translation>
    </message>
    <message>
        <source>being imported</source>
        <translation>导入中</translation>
    </message>
    <message>
        <source>owner does not serve</source>
        <translation>归属节点不提供服务</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>无归属</translation>
    </message>
</context>
<context>
    <name>quorate::SlotMap</name>
    <message>
        <source>Slot %1</source>
        <translation>槽 %1</translation>
    </message>
    <message>
        <source>Nor has any other of %1</source>
        <translation>%1 区间内的槽都没有归属</translation>
    </message>
    <message>
        <source>Slot map</source>
        <translation>槽分布图</translation>
    </message>
    <message>
        <source>Slots %1 to %2 are chosen.</source>
        <translation>已选槽 %1 到 %2。</translation>
    </message>
    <message>
        <source>Choose a slot with the arrow keys, several with Shift; Return opens the owner.</source>
        <translation>用方向键选择一个槽，按住 Shift 选择多个；回车打开其所有者。</translation>
    </message>
</context>
<context>
    <name>quorate::SlotPlanSentences</name>
    <message>
        <source>Every slot has one owner, and none is open.</source>
        <translation>每个槽都有唯一的所有者，且没有打开的槽。</translation>
    </message>
    <message>
        <source>Every master has its share already: nothing has to move.</source>
        <translation>每个主节点都已有应得的份额：无需迁移。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) with %1 keys move.</source>
        <extracomment>%1: a number of keys</extracomment>
        <translation>
            <numerusform>%Ln 个槽（含 %1 个键）将迁移。</numerusform>
        </translation>
    </message>
    <message>
        <source>No master may have a slot: give one a weight above 0.</source>
        <translation>没有主节点可以拥有槽：请至少给一个节点大于 0 的权重。</translation>
    </message>
    <message>
        <source>All masters answer.</source>
        <translation>所有主节点都有应答。</translation>
    </message>
    <message>
        <source>No master answers.</source>
        <translation>没有主节点应答。</translation>
    </message>
    <message>
        <source>No answer from %1: bring it back, or let its replica take over, first.</source>
        <extracomment>%1: one or more host:port</extracomment>
        <translation>%1 没有应答：请先恢复它，或让它的副本接管。</translation>
    </message>
    <message>
        <source>%1 has room: about %2 come, %3 are free under its maxmemory.</source>
        <extracomment>%1: host:port, %2 and %3: amounts of bytes</extracomment>
        <translation>%1 有空间：将迁入约 %2，maxmemory 之下还有 %3。</translation>
    </message>
    <message>
        <source>%1 becomes nearly full: about %2 come, %3 are free under its maxmemory.</source>
        <translation>%1 将几乎占满：将迁入约 %2，maxmemory 之下还有 %3。</translation>
    </message>
    <message>
        <source>%1 has no room: about %2 come, %3 are free under its maxmemory. Raise it first.</source>
        <translation>%1 空间不足：将迁入约 %2，maxmemory 之下只有 %3。请先调高。</translation>
    </message>
    <message>
        <source>%1: their owner does not answer. Nothing is done; bring it back, or let its replica take over.</source>
        <translation>%1：它们的所有者没有应答。不做任何操作；请恢复它，或让它的副本接管。</translation>
    </message>
    <message>
        <source>%1: half moved. The move to %2 is finished.</source>
        <extracomment>for all of these %1: numbers of slots, %2: host:port</extracomment>
        <translation>%1：迁移了一半。将完成向 %2 的迁移。</translation>
    </message>
    <message>
        <source>%1: marked as leaving, and nobody takes them. They stay with %2; the mark goes.</source>
        <translation>%1：标记为迁出，但没有节点接收。它们留在 %2，标记将被清除。</translation>
    </message>
    <message>
        <source>%1: marked as coming, and nobody gives them. They stay with %2; keys elsewhere go there.</source>
        <translation>%1：标记为迁入，但没有节点迁出。它们留在 %2，其他节点上的键将送到那里。</translation>
    </message>
    <message>
        <source>%1: several masters take them. They go to %2, with the keys of the others.</source>
        <translation>%1：有多个主节点在接收。它们归 %2，其他节点上的键一并送去。</translation>
    </message>
    <message>
        <source>%1: another master holds keys of them. These go to the owner, %2.</source>
        <translation>%1：另一个主节点存有它们的键。这些键将送到所有者 %2。</translation>
    </message>
    <message>
        <source>%1: nobody owns them, and there are keys. %2, which has the most, becomes the owner.</source>
        <translation>%1：没有节点拥有它们，但存在键。键最多的 %2 将成为所有者。</translation>
    </message>
    <message>
        <source>%1: nobody owns them, and they are empty. The master with the fewest slots takes them.</source>
        <translation>%1：没有节点拥有它们，且为空。由槽最少的主节点接管。</translation>
    </message>
    <message>
        <source>%1: two masters claim them. %2 has the higher epoch and keeps them; the other&apos;s keys go there.</source>
        <translation>%1：有两个主节点声称拥有它们。纪元较高的 %2 保留，另一个节点的键将送到那里。</translation>
    </message>
    <message>
        <source>Wait until %1 itself says cluster_state:ok.</source>
        <translation>等待 %1 自身报告 cluster_state:ok。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) with %2 keys go to %3: %1</source>
        <extracomment>%1: numbers of slots, %2: number of keys, %3: host:port</extracomment>
        <translation>
            <numerusform>%Ln 个槽（含 %2 个键）迁到 %3：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks of open slots go from %1: %2</source>
        <extracomment>%1: host:port, %2: numbers of slots</extracomment>
        <translation>从 %1 清除打开的槽的标记：%2</translation>
    </message>
    <message>
        <source>A higher epoch, so that every node believes %1.</source>
        <translation>提高纪元，使每个节点都相信 %1。</translation>
    </message>
    <message>
        <source>%1 becomes the owner of slots that have none: %2</source>
        <translation>%1 成为无主的槽的所有者：%2</translation>
    </message>
    <message>
        <source>%1 keys go to the owner of their slots, %2: %3</source>
        <extracomment>%1: number of keys, %2: host:port, %3: numbers of slots</extracomment>
        <translation>%1 个键送到其槽的所有者 %2：%3</translation>
    </message>
    <message>
        <source>%1 gives up its claim for %2; its keys go there first: %3</source>
        <extracomment>%1 and %2: host:port, %3: numbers of slots</extracomment>
        <translation>%1 放弃归属，让给 %2；它的键先送到那里：%3</translation>
    </message>
    <message>
        <source>Wait until every master names the owners, and none of these slots is open.</source>
        <translation>等待每个主节点都认可所有者，且这些槽都不再打开。</translation>
    </message>
    <message>
        <source>cluster-node-timeout could not be read: MIGRATE gets one second.</source>
        <translation>无法读取 cluster-node-timeout：MIGRATE 的时限为一秒。</translation>
    </message>
    <message>
        <source>MIGRATE may take %1, at most half of cluster-node-timeout, %2.</source>
        <extracomment>%1 and %2: durations</extracomment>
        <translation>MIGRATE 的时限为 %1，不超过 cluster-node-timeout（%2）的一半。</translation>
    </message>
    <message>
        <source>Every master keeps slots.</source>
        <translation>每个主节点都保留有槽。</translation>
    </message>
    <message>
        <source>%1 keeps no slot and becomes a replica by itself, unless cluster-allow-replica-migration is off.</source>
        <translation>%1 将不再拥有槽，并会自行变为副本，除非关闭了 cluster-allow-replica-migration。</translation>
    </message>
    <message>
        <source>Balance the slots of %1</source>
        <translation>均衡 %1 的槽</translation>
    </message>
    <message>
        <source>Move slots to %1 in %2</source>
        <extracomment>%1: host:port, %2: name of a deployment</extracomment>
        <translation>在 %2 中把槽迁移到 %1</translation>
    </message>
    <message>
        <source>Finish what was interrupted in %1</source>
        <translation>完成 %1 中被中断的操作</translation>
    </message>
    <message>
        <source>Put the slots of %1 right</source>
        <translation>修复 %1 的槽</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>无需任何操作。</translation>
    </message>
    <message>
        <source>No key is deleted or overwritten, and clients go on. Commands on several keys of one slot may be told TRYAGAIN while that slot moves.</source>
        <translation>不会删除或覆盖任何键，客户端照常运行。某个槽迁移期间，涉及该槽多个键的命令可能收到 TRYAGAIN。</translation>
    </message>
    <message>
        <source>No key is deleted or overwritten. Should one be on two masters with different values, both are shown and neither is touched.</source>
        <translation>不会删除或覆盖任何键。若某个键在两个主节点上的值不同，将显示两者且都不改动。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) have a new owner, %1 keys were moved.</source>
        <extracomment>%1: number of keys</extracomment>
        <translation>
            <numerusform>%Ln 个槽有了新的所有者，迁移了 %1 个键。</numerusform>
        </translation>
    </message>
    <message>
        <source>Slots stand open (%1): mend them first.</source>
        <extracomment>%1: numbers of slots</extracomment>
        <translation>有未关闭的槽（%1）：请先修复。</translation>
    </message>
    <message>
        <source>Two masters claim the slots %1: mend them first.</source>
        <translation>有两个主节点声称拥有槽 %1：请先修复。</translation>
    </message>
    <message>
        <source>Nobody owns the slots %1: mend them first.</source>
        <translation>槽 %1 没有所有者：请先修复。</translation>
    </message>
    <message>
        <source>Not all of these slots belong to the masters that they are to come from.</source>
        <translation>这些槽并非全部属于所指定的来源主节点。</translation>
    </message>
    <message>
        <source>The masters that they are to come from have no slot to give.</source>
        <translation>所指定的来源主节点没有可迁出的槽。</translation>
    </message>
    <message>
        <source>Still open, and served by both sides: %1. To mend the slots finishes it.</source>
        <extracomment>%1: numbers of slots</extracomment>
        <translation>仍未关闭、由两边共同服务的槽：%1。修复槽即可完成。</translation>
    </message>
</context>
<context>
    <name>quorate::SlotQuestions</name>
    <message>
        <source>ms</source>
        <extracomment>behind a number</extracomment>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/秒</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Back off above</source>
        <translation>延迟超过即放缓</translation>
    </message>
    <message>
        <source>A PING that takes longer slows the move down, so that clients do not feel it.</source>
        <translation>PING 耗时超过此值时放缓迁移，使客户端感觉不到。</translation>
    </message>
    <message>
        <source>From each master at most</source>
        <translation>每个主节点限速</translation>
    </message>
</context>
<context>
    <name>quorate::SlotsPage</name>
    <message>
        <source>Only a Redis Cluster divides its keys into slots. This deployment keeps them all in one place.</source>
        <translation>只有 Redis 集群才会将键划分到槽中；该部署的键都在同一处。</translation>
    </message>
    <message>
        <source>Nothing has been seen of this deployment yet.</source>
        <translation>尚未获取该部署的任何信息。</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message numerus="yes">
        <source>over %n master(s)</source>
        <translation>
            <numerusform>分布在 %n 个主节点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 out of reach</source>
        <translation>%1 个不可达</translation>
    </message>
    <message>
        <source>every owner answers and serves</source>
        <translation>所有归属节点均响应并提供服务</translation>
    </message>
    <message>
        <source>on the move, or left half-way</source>
        <translation>迁移中，或中途停止</translation>
    </message>
    <message>
        <source>none is on the move</source>
        <translation>没有迁移中的槽</translation>
    </message>
    <message>
        <source>nobody owns them</source>
        <translation>没有归属节点</translation>
    </message>
    <message>
        <source>every slot has an owner</source>
        <translation>每个槽都有归属节点</translation>
    </message>
    <message>
        <source>Slots assigned</source>
        <translation>已分配的槽</translation>
    </message>
    <message>
        <source>Slots served</source>
        <translation>可服务的槽</translation>
    </message>
    <message>
        <source>Open slots</source>
        <translation>未关闭的槽</translation>
    </message>
    <message>
        <source>Slots without an owner</source>
        <translation>无归属的槽</translation>
    </message>
    <message>
        <source>Slots by master</source>
        <translation>各主节点的槽</translation>
    </message>
    <message>
        <source>Slots that need attention</source>
        <translation>需要关注的槽</translation>
    </message>
    <message>
        <source>Slot map</source>
        <translation>槽分布图</translation>
    </message>
    <message>
        <source>Every slot has one owner that serves it, and none is on the move.</source>
        <translation>每个槽都有唯一且正常服务的归属节点，没有槽在迁移。</translation>
    </message>
    <message>
        <source>&amp;Move slots %1-%2 to…</source>
        <extracomment>%1 and %2: numbers of slots</extracomment>
        <translation>迁移槽 %1-%2 到(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Move the chosen slots to…</source>
        <translation>迁移所选的槽到(&amp;M)…</translation>
    </message>
    <message>
        <source>Drag over the map, or use Shift and the arrow keys, to choose slots.</source>
        <translation>在槽图上拖动，或按住 Shift 用方向键，选择槽。</translation>
    </message>
</context>
<context>
    <name>quorate::SlowLogPart</name>
    <message>
        <source>%1 µs</source>
        <extracomment>a duration in microseconds</extracomment>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>the last %1 of %2</source>
        <translation>共 %2 条，显示最近 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n slow command(s)</source>
        <translation>
            <numerusform>%n 条慢命令</numerusform>
        </translation>
    </message>
    <message>
        <source>No command took longer than slowlog-log-slower-than.</source>
        <translation>没有命令的耗时超过 slowlog-log-slower-than。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Slow commands of the node</source>
        <translation>节点的慢命令</translation>
    </message>
</context>
<context>
    <name>quorate::StatusLine</name>
    <message numerus="yes">
        <source>%n deployment(s) watched</source>
        <translation>
            <numerusform>正在监视 %n 个部署</numerusform>
        </translation>
    </message>
    <message>
        <source>No deployment is watched</source>
        <translation>没有监视任何部署</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two parts of the status line</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n 个无法连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n 个严重问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing critical</source>
        <translation>没有严重问题</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n 条新通知</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::StepWords</name>
    <message>
        <source>Master</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>从节点</translation>
    </message>
    <message>
        <source>Sentinel</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>Master of a cluster</source>
        <translation>集群主节点</translation>
    </message>
    <message>
        <source>Replica of a cluster</source>
        <translation>集群从节点</translation>
    </message>
    <message>
        <source>not a host name</source>
        <translation>不是主机名，无需解析</translation>
    </message>
    <message>
        <source>TLS is off</source>
        <translation>未启用 TLS</translation>
    </message>
    <message>
        <source>no password is wanted</source>
        <translation>服务器不要求密码</translation>
    </message>
    <message>
        <source>%1, certificate of %2</source>
        <extracomment>%1: TLS 1.3, %2: the name in the server&apos;s certificate</extracomment>
        <translation>%1，证书属于 %2</translation>
    </message>
    <message>
        <source>as the default user</source>
        <translation>默认用户</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>read-only can be enforced</source>
        <translation>可强制只读</translation>
    </message>
    <message>
        <source>read-only allows well-known commands only</source>
        <translation>只读时仅放行已知的读命令</translation>
    </message>
    <message>
        <source>Resolve the name</source>
        <translation>解析主机名</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>Identify the server</source>
        <translation>识别服务器</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1, Redis %2</source>
        <extracomment>%1: master, replica, Sentinel; %2: a version</extracomment>
        <translation>%1，Redis %2</translation>
    </message>
</context>
<context>
    <name>quorate::TestSteps</name>
    <message>
        <source>Steps of the test</source>
        <translation>测试步骤</translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n node(s), %2.</source>
        <translation>
            <numerusform>%1，共 %n 个节点，%2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::TlsPage</name>
    <message>
        <source>Speak TLS with the servers</source>
        <translation>与服务器使用 TLS 通信</translation>
    </message>
    <message>
        <source>those of the system</source>
        <translation>使用系统自带的</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the host of the address</source>
        <translation>地址中的主机</translation>
    </message>
    <message>
        <source>Authority (PEM)</source>
        <translation>CA 证书（PEM）</translation>
    </message>
    <message>
        <source>Own certificate (PEM)</source>
        <translation>客户端证书（PEM）</translation>
    </message>
    <message>
        <source>Its key (PEM)</source>
        <translation>证书私钥（PEM）</translation>
    </message>
    <message>
        <source>Expected server name</source>
        <translation>期望的服务器名称</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is always verified.</source>
        <translation>服务器证书始终会被验证。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
</context>
<context>
    <name>quorate::ToastStack</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>quorate::TopologyCanvas</name>
    <message>
        <source>Show this node</source>
        <translation>显示该节点</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
</context>
<context>
    <name>quorate::TopologyCells</name>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>%1 of %2 answer</source>
        <translation>%1/%2 应答</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>主</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>备</translation>
    </message>
    <message>
        <source>Sentinels</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>The lag is not known.</source>
        <translation>延迟量未知。</translation>
    </message>
    <message>
        <source>%1 bytes behind its master</source>
        <translation>落后主节点 %1 字节</translation>
    </message>
    <message>
        <source>%1 bytes behind its master, acknowledged %2</source>
        <translation>落后主节点 %1 字节，%2确认</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>延迟量</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>往返延迟</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>上次看到</translation>
    </message>
</context>
<context>
    <name>quorate::TopologyLegend</name>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>up, with its lag</source>
        <translation>正常，标注延迟</translation>
    </message>
    <message>
        <source>thicker: more traffic</source>
        <translation>越粗流量越大</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>down</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Legend of the drawing</source>
        <translation>拓扑图图例</translation>
    </message>
</context>
<context>
    <name>quorate::TopologyPage</name>
    <message>
        <source>Drawing of %1: masters %2, replicas %3, Sentinels %4, not ok %5</source>
        <translation>%1 的拓扑图：主节点 %2，从节点 %3，哨兵 %4，异常 %5</translation>
    </message>
    <message>
        <source>Nothing has been seen of this deployment yet.</source>
        <translation>还没有看到该部署的任何内容。</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show as a drawing</source>
        <translation>以图形显示</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
</context>
<context>
    <name>quorate::TopologyPicture</name>
    <message>
        <source>link down</source>
        <translation>连接断开</translation>
    </message>
    <message>
        <source>lag %1</source>
        <extracomment>%1: an amount of data</extracomment>
        <translation>延迟 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <translation>
            <numerusform>%Ln 个槽</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (primary)</source>
        <extracomment>%1: name of a data centre</extracomment>
        <translation>%1（主中心）</translation>
    </message>
    <message>
        <source>Sentinels</source>
        <translation>哨兵</translation>
    </message>
</context>
<context>
    <name>quorate::TopologyScene</name>
    <message>
        <source>Sentinels</source>
        <translation>哨兵</translation>
    </message>
    <message>
        <source>%1 (primary)</source>
        <comment>%1: a data centre</comment>
        <translation>%1（主数据中心）</translation>
    </message>
</context>
<context>
    <name>quorate::TopologyTree</name>
    <message>
        <source>Filter nodes</source>
        <translation>筛选节点</translation>
    </message>
    <message>
        <source>Deployments and nodes</source>
        <translation>部署与节点</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>No deployment yet. Point Quorate at a Redis server, or start a sandbox.</source>
        <translation>还没有部署。请连接一个 Redis 服务器，或启动沙箱。</translation>
    </message>
    <message>
        <source>No node matches the filter.</source>
        <translation>没有符合筛选条件的节点。</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
</context>
<context>
    <name>quorate::TranslatedWording</name>
    <message>
        <source>No node is known.</source>
        <translation>没有已知的节点。</translation>
    </message>
    <message numerus="yes">
        <source>All %n node(s) are ok.</source>
        <translation>
            <numerusform>全部 %n 个节点正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) are ok.</source>
        <extracomment>%1: number of nodes that are ok; %n: number of all nodes</extracomment>
        <translation>
            <numerusform>%n 个节点中有 %1 个正常。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>没有需要关注的问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n critical finding(s)</source>
        <translation>
            <numerusform>%n 个严重问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>data centre</comment>
        <extracomment>%1: name of a data centre, %2: a sentence about it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Needing attention: %1.</source>
        <extracomment>%1: &quot;2 critical findings&quot; or &quot;3 warnings&quot;</extracomment>
        <translation>需要关注：%1。</translation>
    </message>
    <message>
        <source>Needing attention: %1 and %2.</source>
        <extracomment>%1: &quot;2 critical findings&quot;, %2: &quot;3 warnings&quot;</extracomment>
        <translation>需要关注：%1和 %2。</translation>
    </message>
</context>
<context>
    <name>quorate::ViewRows</name>
    <message>
        <source>%1 is a replica of %2</source>
        <extracomment>%1 and %2: host:port</extracomment>
        <translation>%1 是 %2 的从节点</translation>
    </message>
    <message>
        <source>%1 is: %2</source>
        <extracomment>%1: host:port, %2: role of a node</extracomment>
        <translation>%1 是%2</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message numerus="yes">
        <source>It says what all %n node(s) together show.</source>
        <translation>
            <numerusform>它与全部 %n 个节点共同呈现的一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>It answers CLUSTERDOWN to its clients.</source>
        <translation>它对客户端回答 CLUSTERDOWN。</translation>
    </message>
    <message>
        <source>gives none</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>It was not asked, or did not answer.</source>
        <translation>未被询问，或没有应答。</translation>
    </message>
    <message>
        <source>nobody owns the slots %1</source>
        <extracomment>%1: numbers of slots</extracomment>
        <translation>槽 %1 没有所有者</translation>
    </message>
    <message>
        <source>the slots %1 belong to %2</source>
        <extracomment>%1: numbers of slots, %2: host:port</extracomment>
        <translation>槽 %1 属于 %2</translation>
    </message>
    <message>
        <source>%1 is no member</source>
        <translation>%1 不是成员</translation>
    </message>
    <message>
        <source>%1 is a member, which most do not know</source>
        <translation>%1 是成员，而多数节点不认识它</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Cluster state</source>
        <translation>集群状态</translation>
    </message>
    <message>
        <source>cluster_state, as this node says.</source>
        <translation>该节点所说的 cluster_state。</translation>
    </message>
    <message>
        <source>Current epoch</source>
        <translation>当前纪元</translation>
    </message>
    <message>
        <source>Nodes known</source>
        <translation>已知节点</translation>
    </message>
    <message>
        <source>What it says otherwise</source>
        <translation>它的不同说法</translation>
    </message>
</context>
<context>
    <name>quorate::WeightList</name>
    <message>
        <source>Weights of the masters</source>
        <translation>各主节点的权重</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <extracomment>%1: host:port</extracomment>
        <translation>%1 的权重</translation>
    </message>
</context>
<context>
    <name>quorate::WindowMenus</name>
    <message>
        <source>&amp;Deployment</source>
        <translation>部署(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Start a &amp;sandbox</source>
        <translation>启动沙箱(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Add a connection…</source>
        <translation>添加连接(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit the connection…</source>
        <translation>编辑连接(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>删除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Poll now</source>
        <translation>立即轮询(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>E&amp;xport connections…</source>
        <translation>导出连接(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Go to or do…</source>
        <translation>前往或执行(&amp;G)…</translation>
    </message>
    <message>
        <source>Show or hide the &amp;navigator</source>
        <translation>显示或隐藏导航栏(&amp;N)</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>页面(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Operations</source>
        <translation>操作(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Switch over…</source>
        <translation>主从切换(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Fail over by the Sentinels…</source>
        <translation>由哨兵执行故障转移(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Promote a replica…</source>
        <translation>提升从节点(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Reset the Sentinels…</source>
        <translation>重置各哨兵(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Write the Sentinels&apos; files…</source>
        <translation>写入哨兵配置文件(&amp;W)…</translation>
    </message>
    <message>
        <source>S&amp;top watching the service…</source>
        <translation>停止监控该服务(&amp;T)…</translation>
    </message>
    <message>
        <source>Set &amp;up replication…</source>
        <translation>建立复制(&amp;U)…</translation>
    </message>
    <message>
        <source>Re-p&amp;oint a replica…</source>
        <translation>更改从节点的主节点(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Detach a replica…</source>
        <translation>使从节点脱离复制(&amp;D)…</translation>
    </message>
    <message>
        <source>Set a priorit&amp;y…</source>
        <translation>设置优先级(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Make the replicas read-only…</source>
        <translation>将从节点设为只读(&amp;M)…</translation>
    </message>
    <message>
        <source>Watch &amp;another master…</source>
        <translation>监控另一个主节点(&amp;A)…</translation>
    </message>
    <message>
        <source>Set optio&amp;ns of the service…</source>
        <translation>设置服务选项(&amp;N)…</translation>
    </message>
    <message>
        <source>Re&amp;balance…</source>
        <translation>均衡槽(&amp;B)…</translation>
    </message>
    <message>
        <source>Mo&amp;ve slots…</source>
        <translation>迁移槽(&amp;V)…</translation>
    </message>
    <message>
        <source>Mend s&amp;lots…</source>
        <translation>修复槽(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>quorate::WriteSentences</name>
    <message>
        <source>Bring the replicas of %1 back, or lower min-replicas-to-write.</source>
        <translation>请恢复 %1 的从节点，或调低 min-replicas-to-write。</translation>
    </message>
    <message>
        <source>Make room and give write access where %1 saves its snapshot (dir), then run BGSAVE.</source>
        <translation>请为 %1 的快照目录（dir）腾出空间并授予写权限，然后执行 BGSAVE。</translation>
    </message>
    <message>
        <source>Raise maxmemory on %1, delete keys, or choose an eviction policy (maxmemory-policy).</source>
        <translation>请调大 %1 的 maxmemory、删除键，或选择淘汰策略（maxmemory-policy）。</translation>
    </message>
    <message>
        <source>Look at the log of %1 for the cause.</source>
        <translation>请查看 %1 的日志以确定原因。</translation>
    </message>
    <message>
        <source>%1 refuses writes: %2.</source>
        <extracomment>%1: host:port, %2: first word of the server&apos;s error such as NOREPLICAS</extracomment>
        <translation>%1 拒绝写操作：%2。</translation>
    </message>
    <message>
        <source>%1 refuses writes.</source>
        <translation>%1 拒绝写操作。</translation>
    </message>
    <message>
        <source>Applications can read but not store anything there.</source>
        <translation>应用可以读取，但无法写入。</translation>
    </message>
    <message>
        <source>Writes to %1 have been paused for %2.</source>
        <extracomment>%1: host:port, %2: a duration</extracomment>
        <translation>%1 的写操作已暂停 %2。</translation>
    </message>
    <message>
        <source>Writes to %1 are paused.</source>
        <translation>%1 的写操作已暂停。</translation>
    </message>
    <message>
        <source>A pause belongs to a planned failover and lasts seconds; one that stays blocks every writer.</source>
        <translation>暂停写操作应只出现在计划内的故障转移中，持续数秒；长期暂停会阻塞所有写入者。</translation>
    </message>
    <message>
        <source>If no failover is running, end it on %1: FAILOVER ABORT, then CLIENT UNPAUSE.</source>
        <translation>若没有故障转移在进行，请在 %1 上依次执行 FAILOVER ABORT 和 CLIENT UNPAUSE 解除暂停。</translation>
    </message>
    <message>
        <source>%1 demands %3 good replicas to accept writes and has %2.</source>
        <extracomment>%1: host:port, %2 and %3: numbers</extracomment>
        <translation>%1 要求有 %3 个状态良好的从节点才接受写操作，目前只有 %2 个。</translation>
    </message>
    <message>
        <source>%1 has fewer good replicas than it demands to accept writes.</source>
        <translation>%1 状态良好的从节点少于接受写操作所要求的数量。</translation>
    </message>
    <message>
        <source>It answers NOREPLICAS to every write.</source>
        <translation>它对所有写操作都返回 NOREPLICAS。</translation>
    </message>
    <message>
        <source>%1 could not write its append-only file (AOF).</source>
        <extracomment>AOF is Redis&apos; append-only file; %1: host:port</extracomment>
        <translation>%1 写入 AOF 文件失败。</translation>
    </message>
    <message>
        <source>The last snapshot (RDB) of %1 failed.</source>
        <extracomment>RDB is Redis&apos; snapshot file; %1: host:port</extracomment>
        <translation>%1 最近一次 RDB 快照失败。</translation>
    </message>
    <message>
        <source>After a restart it would come back without the latest data, and by default it refuses writes until it can save.</source>
        <translation>重启后将丢失最新的数据；默认情况下，在能够保存之前它会拒绝写操作。</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the folder in which %1 saves (dir), and its memory for the fork.</source>
        <translation>请检查 %1 保存目录（dir）的剩余空间和权限，以及 fork 所需的内存。</translation>
    </message>
    <message>
        <source>%1 could not rewrite its append-only file (AOF).</source>
        <extracomment>AOF is Redis&apos; append-only file; %1: host:port</extracomment>
        <translation>%1 重写 AOF 文件失败。</translation>
    </message>
</context>
</TS>
