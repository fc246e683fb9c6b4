/** How values are said to people. Dates and times are the hall's, +08:00, wherever the browser stands. */

const zone = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' };
const timeFormat = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short', timeStyle: 'short' });
const dateFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone.timeZone });
const clockFormat = new Intl.DateTimeFormat('zh-CN', { ...zone, hour: '2-digit', minute: '2-digit' });

export const time = value => timeFormat.format(value);
export const clock = value => clockFormat.format(value);
/** The civil date of a moment, as the host writes dates. */
export const date = value => dateFormat.format(value);
export const minutes = milliseconds => `${Math.floor(milliseconds / 60_000)}分钟`;

const pad = number => String(number).padStart(2, '0');
export const hours = spans => spans
  .map(({ from, to }) => `${pad(Math.floor(from / 60))}:${pad(from % 60)}–${pad(Math.floor(to / 60))}:${pad(to % 60)}`)
  .join('、');

export const days = (count, unit) => `${count}个${unit === 'workingDays' ? '工作日' : '自然日'}`;
export const term = ({ days: count, unit }) => days(count, unit);

export const modes = { immediate: '当场办结', promised: '承诺办结', reported: '上报办理' };
export const classes = { green: '绿色通道', returning: '补件/取件', ordinary: '普通' };
export const ticketStates = {
  waiting: '等候', called: '已叫号', serving: '办理中', finished: '已完成', held: '挂起', noShow: '过号', cancelled: '已取消', expired: '已失效',
};
export const windowStates = { open: '服务中', paused: '暂停', closed: '未开放' };
export const pauseReasons = ['暂停办理，请稍候', '系统维护', '业务学习'].map(reason => [reason, reason]);
export const holdTimes = [['', '不限，由工作人员恢复'], ['10', '10分钟'], ['30', '30分钟'], ['60', '60分钟']];
export const transferModes = [['keepTime', '按已等候的时间'], ['head', '排在最前'], ['tail', '排在最后']];
export const greenReasons = [
  ['elderly', '老年人'], ['disabled', '残疾人'], ['pregnant', '孕妇'], ['service-member', '现役军人'], ['veteran', '退役军人'],
];
export const cardColours = { hint: '提示', yellow: '黄牌', red: '红牌' };
export const cardStates = { open: '有效', appealed: '申诉中', upheld: '维持', withdrawn: '撤销' };
export const channels = { window: '窗口申报', online: '网上申报', kiosk: '自助申报', agency: '代理代办' };
export const deliveryWays = { window: '窗口领取', post: '邮寄', online: '电子送达' };
/** For what somebody may see personal data in the clear, by role. */
export const purposes = {
  'clerk': ['identityCheck', '核对身份'], 'delivery-desk': ['identityCheck', '核对身份'], 'reviewer': ['review', '审查材料'],
  'approver': ['review', '审查材料'], 'archivist': ['archiving', '整理归档'], 'supervisor': ['inspection', '调阅材料'],
};
export const tiers = { district: '区', township: '镇（街道）', village: '村（社区）' };
export const terminalKinds = { kiosk: '自助取号机', display: '大厅显示屏', windowScreen: '窗口屏' };
export const roles = {
  'clerk': '窗口人员', 'reviewer': '审查人员', 'approver': '审批人员',
  'head': '机关负责人', 'delivery-desk': '出件人员', 'archivist': '档案人员', 'manager': '大厅管理员', 'supervisor': '效能监察人员',
  'catalog-editor': '目录管理员', 'administrator': '系统管理员',
};

/** Whoever a case's steps are granted to. */
export const actors = { ...roles, citizen: '申请人', agent: '代办员', vendor: '接入系统', system: '系统' };

/** Who works on cases. */
export const caseRoles = ['clerk', 'reviewer', 'approver', 'head', 'delivery-desk', 'archivist'];

/** Why the window got this ticket and no other. */
export function why({ class: kind, waited, target, critical, overtook }) {
  const rule = critical ? '即将超过最长等候承诺，优先叫号' : '按各类号票的目标等候时间，轮到本号';
  const passed = overtook ? `；先于等候更久的${overtook}号` : '';
  return `${classes[kind] ?? kind}号，已等候${minutes(waited)}（目标${minutes(target)}）。${rule}${passed}。`;
}
