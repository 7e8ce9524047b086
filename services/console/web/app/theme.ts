import type { ThemeConfig } from 'antd';

/**
 * Ink blue on paper, quiet beside the urgent colours of the countdowns. Antd's grey for hints and
 * its orange and green texts are below 4.5:1 on white: made darker here.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f7c',
    colorLink: '#1d4f7c',
    colorError: '#b3261e',
    colorWarning: '#9a5b00',
    colorSuccess: '#1f6f43',
    // What antd mixes from these for the ground of a notice is muddy.
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#e3a29c',
    colorWarningBg: '#fff6e3',
    colorWarningBorder: '#e0b15c',
    colorSuccessBg: '#e9f6ee',
    colorSuccessBorder: '#9ccfb1',
    colorTextPlaceholder: '#6b7280',
    colorTextDescription: '#5b6472',
    colorTextDisabled: '#6b7280',
    colorBorder: '#b9c1cc',
    borderRadius: 6,
    fontSize: 15,
    controlHeight: 38,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif",
    motion: false,
  },
};
