### 批注过的原表:读不懂的行太多时,随「导入预览」一起发回。

annotated = 未能识别的{ $count }行已在原表上逐行批注(最后一列,问题单元格标红)。可以直接在附表上改正后发回来,批注列不用删。
annotated-heading = 督办批注
annotated-file = { $name }(批注).xlsx
